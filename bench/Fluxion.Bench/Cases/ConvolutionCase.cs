using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>A convolution as networks for images have it: its value, and its value with both derivatives.</summary>
internal sealed class ConvolutionCase : IBenchmark
{
    private const int Images = 32;
    private const int Channels = 64;
    private const int Filters = 128;
    private const int Side = 16;

    public string Name => "conv2d-eager";

    public string Description => "3x3 over 32x64x16x16 to 128 channels in f32: forward; forward and backward, wanted: at least 0.8 of PyTorch";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        var (x, w) = (Numbers.Tensor([Images, Channels, Side, Side], "f32", -1, 1), Numbers.Tensor([Filters, Channels, 3, 3], "f32", -0.1, 0.1));
        var cotangent = Numbers.Tensor([Images, Filters, Side, Side], "f32", -1, 1);
        Func<Tensor, Tensor, Tensor> convolve = (images, filters) => images.Conv2d(filters, padding: 1);
        yield return Experiment("forward", () => convolve(x, w), peers);
        yield return Experiment("both", () => Vjp(convolve, x, w).Pullback(cotangent), peers);
    }

    private TimedExperiment Experiment(string what, Func<object> work, PeerSet peers) =>
        new(Name, $"{what} 3x3 f32 {Images}x{Channels}x{Side}x{Side}->{Filters}", Scale.Microseconds)
        {
            Fluxion = () => new Entrant("fluxion", Contestant.Fluxion(() => work())),
            Peers = () =>
            [
                peers.PyTorch.Enter(() => peers.PyTorch.Prepare(
                    "conv2d", 1, ("what", what), ("images", Images), ("channels", Channels), ("filters", Filters), ("side", Side))),
            ],
        };
}
