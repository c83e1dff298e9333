using System.Text.Json.Nodes;
using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>
/// The gradient of each of 256 examples of a small network: one batched pass against a loop. PyTorch's counterpart is functorch's vmap of
/// grad against the same loop by autograd.
/// </summary>
internal sealed class VmapCase : IBenchmark
{
    private const int Batch = 256;

    private static readonly int[] Sizes = [16, 32, 1];

    public string Name => "vmap";

    public string Description => "256 gradients of a 16-32-1 network, one for each example: how many times faster than a loop; wanted: at least 10";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        yield return new TimedExperiment(Name, "16-32-1 batch 256", Scale.Speedup)
        {
            Fluxion = () =>
            {
                var model = Mlp.Create(Sizes, Key.Of(1));
                var batch = Numbers.Tensor([Batch, Sizes[0]], "f32", -1, 1);
                Func<Tensor, Mlp> gradient = x => Grad((Mlp candidate) => candidate.Apply(x).Square().Sum())(model);
                var batched = Vmap(gradient);
                return new Entrant("fluxion", Contestant.Fluxion(() => batched(batch)), Contestant.Fluxion(() => Loop(gradient, batch)));
            },
            Peers = () => [peers.PyTorch.Enter(() => PyTorch(peers.PyTorch, "vmap"), () => PyTorch(peers.PyTorch, "loop"))],
        };
    }

    private static void Loop(Func<Tensor, Mlp> gradient, Tensor batch)
    {
        for (var i = 0; i < Batch; i++)
        {
            gradient(batch[i]);
        }
    }

    private static Contestant PyTorch(PyTorch peer, string what) =>
        peer.Prepare("vmap", 1, ("what", what), ("sizes", new JsonArray([.. Sizes.Select(size => (JsonNode)size)])), ("batch", Batch));
}
