namespace Fluxion.Bench;

/// <summary>One program that Fluxion and PyTorch both run.</summary>
/// <param name="Size">What stands in the rows.</param>
/// <param name="Prepare">Makes what Fluxion needs.</param>
/// <param name="PyTorch">Prepares the peer's, on so many threads.</param>
internal sealed record Workload(string Size, Func<Ways> Prepare, Func<PyTorch, int, Contestant> PyTorch)
{
    /// <summary>Fluxion's figure beside the peer's, on one thread.</summary>
    public TimedExperiment Compare(string name, Scale scale, PeerSet peers)
    {
        var ways = new Lazy<Ways>(Prepare);
        return new TimedExperiment(name, Size, scale)
        {
            Fluxion = () => new Entrant("fluxion", Contestant.Fluxion(ways.Value.Eager)),
            Peers = () => [peers.PyTorch.Enter(() => PyTorch(peers.PyTorch, 1))],
        };
    }

    /// <summary>How many times faster two cores are than one; the peer's own stands beside it.</summary>
    public TimedExperiment TwoCoresOverOne(string name, string size, PeerSet peers)
    {
        var ways = new Lazy<Ways>(Prepare);
        return new TimedExperiment(name, size, Scale.Speedup)
        {
            Fluxion = () => new Entrant("fluxion", Contestant.Fluxion(ways.Value.Eager, threads: 2), Contestant.Fluxion(ways.Value.Eager)),
            Peers = () => [peers.PyTorch.Enter(() => PyTorch(peers.PyTorch, 2), () => PyTorch(peers.PyTorch, 1))],
            Options = MeasurementOptions.For(threads: 2),
        };
    }
}
