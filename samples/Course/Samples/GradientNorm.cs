using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>Gradients inside a loss: training through the length of a gradient takes a derivative of a derivative.</summary>
public sealed partial class GradientNorm : ISample
{
    public string Name => "gradient-norm";

    public string Shows => "training with a penalty on a gradient: of the weights, and of a critic's input";

    public void Run(Page page)
    {
        Weights(page);
        Critic(page);
    }

    // loss + strength · ‖∇loss‖² looks for flat places.
    private static void Weights(Page page)
    {
        var x = Tensor.Linspace(-2, 2, 12, DType.Float64).Reshape(-1, 1);
        var t = (2 * x).Sin() + Key.Of(3).Normal([12, 1], deviation: 0.2, dtype: DType.Float64);
        Tensor loss(Network n) => (n.Apply(x) - t).Square().Mean();

        foreach (var strength in new[] { 0, 0.5 })
        {
            var network = Network.Random(Key.Of(1), 1, 12);
            var step = Grad((Network n) => strength == 0 ? loss(n) : loss(n) + (strength * Square(Grad<Network>(loss)(n))));
            for (var i = 0; i < 1500; i++)
            {
                network = Tree.Map(network, step(network), (w, dw) => w - (0.05 * dw));
            }

            page.Say($"penalty {strength:0.00}: loss {loss(network).Text(3)}, squared length of its gradient {Square(Grad<Network>(loss)(network)).Text(5)}");
        }

        page.Say();
    }

    // A critic tells real numbers (around 1) from false ones (around -1). Unbounded it grows ever steeper; the penalty keeps its slope near 1.
    private static void Critic(Page page)
    {
        var (first, second) = Key.Of(4).Split();
        var real = first.Normal([64, 1], mean: 1, deviation: 0.3, dtype: DType.Float64);
        var fake = second.Normal([64, 1], mean: -1, deviation: 0.3, dtype: DType.Float64);
        var between = (real + fake) / 2;
        var everywhere = Tensor.Concatenate([real, fake, between, Tensor.Linspace(-1, 1, 64, DType.Float64).Reshape(-1, 1)]);
        var plot = new Plot("A critic between false numbers (-1) and real ones (1)", "x", "D(x)");

        foreach (var strength in new[] { 0.0, 10.0 })
        {
            var critic = Network.Random(Key.Of(5), 1, 12);
            Tensor slope(Network d) => Grad(x => d.Apply(x).Sum())(everywhere);
            var step = Grad((Network d) =>
                d.Apply(fake).Mean() - d.Apply(real).Mean() + (strength * (slope(d).Abs() - 1).Square().Mean()));
            for (var i = 0; i < 600; i++)
            {
                critic = Tree.Map(critic, step(critic), (w, dw) => w - (0.02 * dw));
            }

            page.Say($"critic with penalty {strength:0}: slope from {slope(critic).Min().Text(1)} to {slope(critic).Max().Text(1)}");
            plot.Curve($"penalty {strength:0}", v => critic.Apply(Tensor.Of([[v]])).Sum().Item<double>(), -2, 2);
        }

        page.Draw(plot);
    }

    private static Tensor Square(Network gradient) => Tree.Leaves(gradient).Select(leaf => leaf.Square().Sum()).Aggregate((a, b) => a + b);

    [Tree]
    internal sealed partial record Network(Tensor W1, Tensor B1, Tensor W2)
    {
        public static Network Random(Key key, int inputs, int hidden)
        {
            var keys = key.Split(3);
            return new(
                keys[0].Normal([inputs, hidden], dtype: DType.Float64),
                keys[1].Normal([hidden], dtype: DType.Float64),
                keys[2].Normal([hidden, 1], deviation: 0.3, dtype: DType.Float64));
        }

        public Tensor Apply(Tensor x) => (x.MatMul(W1) + B1).Tanh().MatMul(W2);
    }
}
