using System.Text.Json.Nodes;
using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>The gradient of the lab's network over its value, on a batch of 100. PyTorch's value is computed without recording.</summary>
internal sealed class GradRatioCase : IBenchmark
{
    private const int Batch = 100;

    private static readonly int[] Sizes = [784, 64, 64, 10];

    public string Name => "grad-ratio";

    public string Description => "value and gradient of 784-64-64-10 on a batch of 100, over the value's time; wanted: at most 3";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        yield return new TimedExperiment(Name, "784-64-64-10 batch 100", Scale.Times)
        {
            Fluxion = () =>
            {
                var model = Mlp.Create(Sizes, Key.Of(1));
                var (x, labels) = (Numbers.Tensor([Batch, Sizes[0]], "f32", 0, 1), Key.Of(2).Integers([Batch], Sizes[^1]));
                Func<Mlp, Tensor> loss = candidate => candidate.Apply(x).SoftmaxCrossEntropy(labels).Mean();
                var gradient = ValueAndGrad(loss);
                return new Entrant("fluxion", Contestant.Fluxion(() => gradient(model)), Contestant.Fluxion(() => loss(model)));
            },
            Peers = () => [peers.PyTorch.Enter(() => PyTorch(peers.PyTorch, "gradient"), () => PyTorch(peers.PyTorch, "value"))],
        };
    }

    private static Contestant PyTorch(PyTorch peer, string what) => peer.Prepare(
        "grad_ratio", 1, ("what", what), ("sizes", new JsonArray([.. Sizes.Select(size => (JsonNode)size)])), ("batch", Batch));
}
