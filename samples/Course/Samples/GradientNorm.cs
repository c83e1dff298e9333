using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>Gradients inside a loss: training through the length of a gradient takes a derivative of a derivative.</summary>
public sealed class GradientNorm : ISample
{
    public string Name => "gradient-norm";

    public string Shows => "training with a penalty on a gradient: of the weights, and of a critic's input";

    public void Run(Page page)
    {
        Weights(page);
        Critic(page);
    }

    // loss + strength · ‖∇loss‖² on every mini-batch looks for weights on which all examples agree: flat places.
    private static void Weights(Page page)
    {
        var x = Tensor.Linspace(-2, 2, 16, DType.Float64).Reshape(-1, 1);
        var t = (2 * x).Sin() + Key.Of(3).Normal([16, 1], deviation: 0.3, dtype: DType.Float64);
        Tensor loss(TanhNetwork n, Tensor rows) => (n.Apply(x.GatherRows(rows)) - t.GatherRows(rows)).Square().Mean();
        Tensor penalty(TanhNetwork n, Tensor rows) => Penalties.GradientNorm(m => loss(m, rows), n);

        page.Table(["penalty", "loss", "‖∇‖² of one example", "largest curvature"], new[] { 0, 0.03, 0.06 }.Select(strength =>
        {
            var network = TanhNetwork.Random(Key.Of(1), 16);
            foreach (var rows in Key.Of(9).Split(400).SelectMany(epoch => Batches.Shuffled(epoch, 16, 2)))
            {
                var step = Grad((TanhNetwork n) => loss(n, rows) + (strength * penalty(n, rows)))(network);
                network = Tree.Map(network, step, (w, dw) => w - (0.03 * dw));
            }

            var examples = Enumerable.Range(0, 16).Select(i => penalty(network, Tensor.Of(i).Reshape(1)).Item<double>());
            var all = Tensor.Arange(0, 16, dtype: DType.Int64);
            return new[] { $"{strength}", loss(network, all).Text(3), examples.Average().Text(2), Curvature(n => loss(n, all), network).Text(1) };
        }));
        page.Say();
    }

    // Hessian-vector products, over and over, turn any direction into the one in which the loss bends most.
    private static Tensor Curvature(Func<TanhNetwork, Tensor> loss, TanhNetwork at)
    {
        var (direction, length) = (at, Tensor.Of(0.0));
        for (var i = 0; i < 60; i++)
        {
            var product = HessianVectorProduct(loss, at, direction);
            length = Penalties.Ridge(product).Sqrt();
            direction = Tree.Map(product, leaf => leaf / length);
        }

        return length;
    }

    // A critic tells real numbers (around 1) from false ones (around -1). Unbounded it grows ever steeper; the penalty keeps its slope near 1.
    private static void Critic(Page page)
    {
        var (first, second) = Key.Of(4).Split();
        var real = first.Normal([64, 1], mean: 1, deviation: 0.3, dtype: DType.Float64);
        var fake = second.Normal([64, 1], mean: -1, deviation: 0.3, dtype: DType.Float64);
        var everywhere = Tensor.Concatenate([real, fake, Tensor.Linspace(-1, 1, 64, DType.Float64).Reshape(-1, 1)]);
        var plot = new Plot("The slope of a critic between false numbers (-1) and real ones (1)", "x", "dD/dx", "y");

        foreach (var strength in new[] { 0, 3 })
        {
            var critic = TanhNetwork.Random(Key.Of(5), 12);
            Tensor slope(TanhNetwork d) => Grad(x => d.Apply(x).Sum())(everywhere);
            var step = Grad((TanhNetwork d) =>
                d.Apply(fake).Mean() - d.Apply(real).Mean() + (strength * (slope(d).Abs() - 1).Square().Mean()));
            for (var i = 0; i < 1500; i++)
            {
                critic = Tree.Map(critic, step(critic), (w, dw) => w - (0.01 * dw));
            }

            page.Say($"critic with penalty {strength}: its slope is {slope(critic).Mean().Text(1)} on average, {slope(critic).Max().Text(1)} at most");
            plot.Curve($"penalty {strength}", v => Grad(x => critic.Apply(x).Sum())(Tensor.Of([[v]])).Sum().Item<double>(), -1, 1);
        }

        page.Draw(plot);
    }
}
