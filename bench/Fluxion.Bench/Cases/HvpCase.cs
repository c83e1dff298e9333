using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>
/// A Hessian-vector product of logistic regression with 1,000 weights on 1,000 examples, over a gradient. Fluxion's is forward over reverse;
/// PyTorch's is torch.autograd.functional.hvp, reverse over reverse.
/// </summary>
internal sealed class HvpCase : IBenchmark
{
    private const int Weights = 1000;
    private const int Examples = 1000;

    public string Name => "hvp";

    public string Description => "a Hessian-vector product of logistic regression with 1,000 weights, over a gradient's time; wanted: at most 4";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        yield return new TimedExperiment(Name, "logistic 1000 f32", Scale.Times)
        {
            Fluxion = () =>
            {
                var (x, labels) = (Numbers.Tensor([Examples, Weights], "f32", -1, 1), Numbers.Tensor([Examples], "f32", 0, 1).Step());
                var (weights, direction) = (Numbers.Tensor([Weights], "f32", -0.1, 0.1), Numbers.Tensor([Weights], "f32", -1, 1));
                Func<Tensor, Tensor> loss = w => Losses.BinaryCrossEntropyOfLogits(x.MatMul(w), labels);
                var gradient = Grad(loss);
                return new Entrant(
                    "fluxion", Contestant.Fluxion(() => HessianVectorProduct(loss, weights, direction)), Contestant.Fluxion(() => gradient(weights)));
            },
            Peers = () => [peers.PyTorch.Enter(() => PyTorch(peers.PyTorch, "hvp"), () => PyTorch(peers.PyTorch, "gradient"))],
        };
    }

    private static Contestant PyTorch(PyTorch peer, string what) =>
        peer.Prepare("hvp", 1, ("what", what), ("weights", Weights), ("examples", Examples));
}
