namespace Fluxion.Bench;

/// <summary>
/// What it costs to keep the file and line of every recorded operation, over recording alone: the chain of <see cref="OverheadCase"/>, the
/// worst case, for it has nothing to compute. PyTorch's is anomaly detection, which keeps the stack of every operation.
/// </summary>
internal sealed class DiagnosticsCase : IBenchmark
{
    private const int Count = 4;

    public string Name => "diagnostics";

    public string Description => "a recorded operation on 4 elements with its place in the code kept, over the time without";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        yield return new TimedExperiment(Name, "backward f32 4", Scale.Times)
        {
            Fluxion = () =>
            {
                var x = Numbers.Tensor([Count], "f32", 0.5, 1.5);
                return new Entrant("fluxion", Contestant.Fluxion(() => WithLocations(x)), Contestant.Fluxion(() => Chain.Backward(x)));
            },
            Peers = () => [peers.PyTorch.Enter(() => PyTorch(peers.PyTorch, true), () => PyTorch(peers.PyTorch, false))],
        };
    }

    private static void WithLocations(Tensor x)
    {
        using var locations = Diagnostics.RecordLocations();
        Chain.Backward(x);
    }

    private static Contestant PyTorch(PyTorch peer, bool anomaly) =>
        peer.Prepare("overhead", 1, ("count", Count), ("rounds", Chain.Rounds), ("anomaly", anomaly));
}
