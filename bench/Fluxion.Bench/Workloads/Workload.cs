namespace Fluxion.Bench;

/// <summary>One program that Fluxion and PyTorch both run.</summary>
/// <param name="Size">What stands in the rows.</param>
/// <param name="Prepare">Makes what Fluxion needs.</param>
/// <param name="PyTorch">Prepares the peer's, on so many threads.</param>
internal sealed record Workload(string Size, Func<Ways> Prepare, Func<PyTorch, int, Contestant> PyTorch)
{
    /// <summary>The compiled program beside PyTorch's and beside the same program as it stands, on one thread.</summary>
    public TimedExperiment Compare(string name, Scale scale, PeerSet peers, MeasurementOptions? options = null)
    {
        var ways = new Lazy<Ways>(Prepare);
        return new TimedExperiment(name, Size, scale)
        {
            Fluxion = () => new Entrant("fluxion", Contestant.Fluxion(ways.Value.Compiled)),
            Peers = () =>
            [
                peers.PyTorch.Enter(() => PyTorch(peers.PyTorch, 1)),
                new Entrant("fluxion eager", Contestant.Fluxion(ways.Value.Eager)),
            ],
            Options = options ?? new MeasurementOptions(),
        };
    }

    /// <summary>How much of the FMA peak that many operations a run reach. The peak is measured between the sides.</summary>
    public TimedExperiment OfPeak(string name, double operations, PeerSet peers, MeasurementOptions? options = null)
    {
        var peak = FmaPeak.Of<float>(operations);
        return new TimedExperiment(name, $"{Size} of peak", Scale.FractionOfBest)
        {
            Fluxion = () => new Entrant("fluxion", Contestant.Fluxion(Prepare().Compiled), peak),
            Peers = () => [peers.PyTorch.Enter(() => PyTorch(peers.PyTorch, 1), () => peak)],
            Options = options ?? new MeasurementOptions(),
        };
    }

    /// <summary>How many times faster two cores are than one; the peer's own stands beside it.</summary>
    public TimedExperiment TwoCoresOverOne(string name, string size, PeerSet peers) => new(name, size, Scale.Speedup)
    {
        Fluxion = () =>
        {
            var work = Prepare().Compiled;
            return new Entrant("fluxion", Contestant.Fluxion(work, threads: 2), Contestant.Fluxion(work));
        },
        Peers = () => [peers.PyTorch.Enter(() => PyTorch(peers.PyTorch, 2), () => PyTorch(peers.PyTorch, 1))],
        Options = MeasurementOptions.For(threads: 2),
    };
}
