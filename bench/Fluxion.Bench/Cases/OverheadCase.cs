using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>
/// What recording costs: a chain of a thousand operations on four elements, forward and backward. There is next to nothing to compute, so
/// the time is the time of the graph.
/// </summary>
internal sealed class OverheadCase : IBenchmark
{
    private const int Count = 4;
    private const int Rounds = 250;
    private const int OperationsARound = 4;

    public string Name => "overhead";

    public string Description => "a recorded operation on 4 elements, forward plus backward, in a chain of 1000";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        yield return Experiment("grad f32 4", x => Grad(Chain)(x), peers);
        yield return Experiment("backward f32 4", Backward, peers);
    }

    // The same four operations a round as on the other side; the values stay near 1.
    private static Tensor Chain(Tensor x)
    {
        var y = x;
        for (var i = 0; i < Rounds; i++)
        {
            y = ((y * x) + x - y).Tanh();
        }

        return y.Sum();
    }

    private static Tensor Backward(Tensor x)
    {
        var variable = Tensor.Variable(x);
        Chain(variable).Backward();
        return variable.Gradient!;
    }

    private TimedExperiment Experiment(string size, Func<Tensor, Tensor> gradient, PeerSet peers) =>
        new(Name, size, Scale.NanosecondsEach(Rounds * OperationsARound))
        {
            Fluxion = () =>
            {
                var x = Numbers.Tensor([Count], "f32", 0.5, 1.5);
                return new Entrant("fluxion", Contestant.Fluxion(() => gradient(x)));
            },
            Peers = () => [peers.PyTorch.Enter(() => peers.PyTorch.Prepare("overhead", 1, ("count", Count), ("rounds", Rounds)))],
        };
}
