using System.Text.Json;
using Fluxion.Testing;
using Spectre.Console;

namespace Fluxion.Cli.Tests;

/// <summary>The command with a small data set, a fake trainer and no terminal.</summary>
internal sealed class LabSession : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    internal LabSession()
    {
        Directory.CreateDirectory(Data);
        WriteData("train-images-idx3-ubyte", IdxBytes.Images(60));
        WriteData("train-labels-idx1-ubyte", IdxBytes.Labels(60));
        WriteData("t10k-images-idx3-ubyte", IdxBytes.Images(20));
        WriteData("t10k-labels-idx1-ubyte", IdxBytes.Labels(20));
    }

    internal TemporaryDirectory Root { get; } = new();

    internal FakeTrainer Trainer { get; set; } = new();

    internal Func<Mnist, bool, Cli.Lab.ILabTrainer>? RealTrainer { get; set; }

    internal string Data => Root.File("mnist");

    internal string Json => Root.File("lab.json");

    internal string? Found { get; set; }

    internal Func<string> Download { get; set; } = () => throw new DownloadException("no network");

    internal string Output => _output.ToString();

    internal string Error => _error.ToString();

    public void Dispose() => Root.Dispose();

    internal void WriteData(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Data, name), bytes);

    /// <summary>Runs <c>fluxion lab</c> on the small data set.</summary>
    internal Task<int> LabAsync(string arguments, CancellationToken cancellation = default) => RunAsync($"lab --data {Data} {arguments}", cancellation);

    internal Task<int> RunAsync(string arguments, CancellationToken cancellation = default)
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        var host = new Host(console, _error, () => Found, (_, _) => Task.FromResult(Download()), RealTrainer ?? ((_, _) => Trainer));
        return FluxionCommand.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), host, cancellation);
    }

    internal JsonElement Document() => JsonDocument.Parse(File.ReadAllBytes(Json)).RootElement;

    /// <summary>The accuracies in the file with one strength of regularisation.</summary>
    internal double[] Runs(int row) => [.. Document().GetProperty("results")[row].GetProperty("runs").EnumerateArray().Select(run => run.GetDouble())];
}
