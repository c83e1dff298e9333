using System.Text.Json.Nodes;
using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>Attention of 8 heads over 512 places, and its gradient; PyTorch multiplies, takes the softmax and multiplies, as its eager mode does.</summary>
internal sealed class AttentionCase : IBenchmark
{
    private static readonly Shape Sizes = [8, 8, 512, 64];

    public string Name => "attention-eager";

    public string Description => "scaled-dot-product attention, 8x8x512x64 f32, forward, and with its gradient";

    public IEnumerable<IExperiment> Experiments(PeerSet peers) =>
        from gradient in new[] { false, true }
        select Experiment(gradient, peers);

    private TimedExperiment Experiment(bool gradient, PeerSet peers) =>
        new(Name, $"{(gradient ? "forward and backward" : "forward")} 8x8x512x64", Scale.Microseconds)
        {
            Fluxion = () =>
            {
                var (q, k, v) = (Draw(), Draw(), Draw());
                var slope = Grad((Tensor a, Tensor b, Tensor c) => Tensor.Attention(a, b, c).Sum());
                return new Entrant("fluxion", gradient ? Contestant.Fluxion(() => slope(q, k, v)) : Contestant.Fluxion(() => Tensor.Attention(q, k, v)));
            },
            Peers = () => [peers.PyTorch.Enter(() => peers.PyTorch.Prepare("attention", 1, ("sizes", new JsonArray([.. Sizes.Extents.ToArray().Select(extent => (JsonNode)extent)])), ("gradient", gradient)))],
        };

    private static Tensor Draw() => Numbers.Tensor(Sizes, "f32", -1, 1);
}
