using System.CommandLine;

namespace Fluxion.Bench;

/// <summary><c>compare [NAMES] --json FILE</c>: Fluxion and its peers side by side in one run.</summary>
internal sealed class CompareCommand : Command
{
    private static readonly IBenchmark[] Benchmarks =
    [
        new PeakCase(),
        new GemmCase(),
        new OverheadCase(),
        new ElementwiseCase(),
        new ReduceCase(),
        new MlpCase(),
        new GradRatioCase(),
        new HvpCase(),
        new VmapCase(),
        new JvpCase(),
        new DiagnosticsCase(),
        new AttentionCase(),
        new IndexCase(),
        new FourierCase("fft-2^20", "the Fourier transform of 2²⁰ numbers, complex and real", 1 << 20),
        new FourierCase("fft-prime", "the Fourier transform at prime lengths, complex and real", 10_007, 1_048_583),
        FactorCase.Cholesky,
        FactorCase.Lu,
        new RowsCase(),
        new ConvolutionCase(),
        new EigenCase(),
        .. CompilerCases.All,
    ];

    // A busy machine shows here first.
    private const double WorthSaying = 0.1;

    private readonly Argument<string[]> _names = new("NAMES") { Description = "The benchmarks to run; all unless given.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<FileInfo?> _json = new("--json") { Description = "Writes each row to this file as a line of JSON." };
    private readonly Option<bool> _list = new("--list") { Description = "Lists the benchmarks and measures nothing." };

    public CompareCommand()
        : base("compare", "Measures Fluxion and its peers in turn and prints both figures. Ratios above 1: Fluxion is better.")
    {
        _names.AcceptOnlyFromAmong([.. Benchmarks.Select(benchmark => benchmark.Name)]);
        Arguments.Add(_names);
        Options.Add(_json);
        Options.Add(_list);
        SetAction(result =>
        {
            var names = result.GetValue(_names)!;
            var chosen = Benchmarks.Where(benchmark => names.Length == 0 || names.Contains(benchmark.Name)).ToArray();
            return result.GetValue(_list) ? List(chosen) : Compare(chosen, result.GetValue(_json));
        });
    }

    private static int List(IEnumerable<IBenchmark> benchmarks)
    {
        foreach (var benchmark in benchmarks)
        {
            Console.WriteLine($"{benchmark.Name,-12}{benchmark.Description}");
        }

        return 0;
    }

    private static int Compare(IReadOnlyList<IBenchmark> benchmarks, FileInfo? json)
    {
        using var peers = new PeerSet();
        TellMissing(peers);
        using var lines = new JsonLines(json);
        var rows = new List<Row>();
        var experiments = benchmarks.SelectMany(benchmark => benchmark.Experiments(peers)).ToArray();
        for (var i = 0; i < experiments.Length; i++)
        {
            Console.Error.Write($"[{i + 1}/{experiments.Length}] {experiments[i].Name} {experiments[i].Size} ... ");
            var outcome = experiments[i].Run();
            Console.Error.WriteLine(outcome.Noise < WorthSaying ? "done" : $"done; a median lies {outcome.Noise:P0} above its fastest batch");
            rows.AddRange(outcome.Rows);
            lines.Write(outcome.Rows);
            peers.PyTorch.Clear();
        }

        RowTable.Write(Console.Out, rows);
        TellMissing(peers);
        return 0;
    }

    private static void TellMissing(PeerSet peers)
    {
        foreach (var missing in peers.Missing)
        {
            Console.Error.WriteLine($"{missing.Name} is not installed, so its figures are missing; {Peer.Installer} installs it.");
        }
    }
}
