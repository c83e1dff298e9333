using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>
/// What recording costs: a chain of a thousand operations on four elements, forward and backward. There is next to nothing to compute, so
/// the time is the time of the graph.
/// </summary>
internal sealed class OverheadCase : IBenchmark
{
    private const int Count = 4;

    public string Name => "overhead";

    public string Description => "a recorded operation on 4 elements, forward plus backward, in a chain of 1000";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        yield return Experiment("grad f32 4", x => Grad(Chain.Of)(x), peers);
        yield return Experiment("backward f32 4", Chain.Backward, peers);
    }

    private TimedExperiment Experiment(string size, Func<Tensor, Tensor> gradient, PeerSet peers) =>
        new(Name, size, Scale.NanosecondsEach(Chain.Operations))
        {
            Fluxion = () =>
            {
                var x = Numbers.Tensor([Count], "f32", 0.5, 1.5);
                return new Entrant("fluxion", Contestant.Fluxion(() => gradient(x)));
            },
            Peers = () => [peers.PyTorch.Enter(() => peers.PyTorch.Prepare("overhead", 1, ("count", Count), ("rounds", Chain.Rounds)))],
        };
}
