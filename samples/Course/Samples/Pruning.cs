using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>Which weights of a trained network may go: the Hessian knows better than their size.</summary>
internal static class Pruning
{
    // In a minimum, taking weight i away costs about ½ Hii wi². A weight on an input of large numbers is small, and matters all the same.
    internal static void TakeAway(Page page)
    {
        var x = Key.Of(2).Uniform([100, 2], -1, 1, DType.Float64) * Tensor.Of([1.0, 20.0]);
        var t = (2 * x[.., 0]).Sin() + (x[.., 1] / 20).Square();
        Tensor apply(Tensor w) => (x.MatMul(w[..16].Reshape(2, 8)) + w[16..24]).Tanh().MatMul(w[24..32]) + w[32];
        Tensor loss(Tensor w) => Losses.MeanSquare(apply(w), t) + (1e-5 * w.Square().Sum());

        var weights = Key.Of(1).Normal([33], deviation: 0.3, dtype: DType.Float64);
        var optimizer = new Adam(0.01);
        var state = optimizer.Initialize(weights);
        for (var i = 0; i < 3000; i++)
        {
            (weights, state) = optimizer.Update(weights, Grad(loss)(weights), state);
        }

        var sizes = weights.ToArray<double>().Select(Math.Abs).ToArray();
        var costs = Hessian(loss)(weights).ToArray<double>().Where((_, i) => i % 34 == 0).Select((bend, i) => 0.5 * bend * sizes[i] * sizes[i]).ToArray();
        page.Table(["weights taken away", "error, by ½ Hii wi²", "error, by |wi|"],
            new[] { 0, 4, 8, 12 }.Select(count => new[] { $"{count} of 33", Error(costs, count), Error(sizes, count) }));

        string Error(double[] importance, int count)
        {
            var least = Enumerable.Range(0, 33).OrderBy(i => importance[i]).Take(count).ToArray();
            var kept = Tensor.Of<double>([.. weights.ToArray<double>().Select((weight, i) => least.Contains(i) ? 0 : weight)]);
            return Losses.MeanSquare(apply(kept), t).Text();
        }
    }
}
