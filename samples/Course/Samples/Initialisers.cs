using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>Numbers of the right size through many layers, and gradients that get lost in them.</summary>
internal static class Initialisers
{
    private const int Depth = 20;

    // The variance of a layer's scores xW, before the activation, for inputs of variance 1.
    internal static void Layers(Page page)
    {
        (string Name, Initializer Initializer, Func<Tensor, Tensor> Activation)[] networks =
        [
            ("ReLU, He", Initializer.He(), x => x.Relu()),
            ("ReLU, Xavier", Initializer.Xavier(), x => x.Relu()),
            ("tanh, He", Initializer.He(), x => x.Tanh()),
            ("tanh, Xavier", Initializer.Xavier(), x => x.Tanh()),
            ("tanh, Xavier times 5/3", Initializer.Xavier(gain: 5.0 / 3), x => x.Tanh()),
        ];
        var keys = Key.Of(1).Split(Depth + 1);
        var variances = networks.Select(network =>
        {
            var scores = keys[0].Normal([200, 200]);
            return keys[1..].Select((key, layer) =>
            {
                var x = layer == 0 ? scores : network.Activation(scores);
                scores = x.MatMul(network.Initializer.Draw(key, [200, 200]));
                return (scores - scores.Mean()).Square().Mean();
            }).ToArray();
        }).ToArray();

        page.Table(["variance in layer", .. networks.Select(network => network.Name)],
            Enumerable.Range(0, Depth).Select(layer => (string[])[$"{layer + 1}", .. variances.Select(network => network[layer].Text(4))]));
        page.Say();
    }

    // σ(W5 σ(W4 …)): σ' is at most ¼, so every layer takes most of the gradient away.
    internal static void VanishingGradients(Page page)
    {
        var x = Key.Of(1).Normal([50, 20], dtype: DType.Float64);
        Tensor[] weights = [.. Key.Of(2).Split(5).Select(key => Initializer.Xavier().Draw(key, [20, 20], DType.Float64))];
        var lengths = Enumerable.Range(0, 5).Select(layer =>
        {
            Tensor output(Tensor w) => weights.Select((other, i) => i == layer ? w : other).Aggregate(x, (h, w) => h.MatMul(w).Sigmoid());
            return Grad(w => output(w).Mean())(weights[layer]).Square().Sum().Sqrt().Item<double>();
        });
        page.Say($"σ(W5 σ(W4 …)): gradients of W1 to W5 are {string.Join(", ", lengths.Select(length => length.ToString("0.0e+0")))} long");
        page.Say();
    }
}
