using static Fluxion.Transforms;

namespace Fluxion.Tests.Primitives;

/// <summary>The worked example of the course: a product, its two cotangents, and a rectifier.</summary>
public class WorkedNumbersTests
{
    private static readonly Tensor X = Tensor.Of([[2f, 1f, -3f], [-3f, 4f, 2f]]);
    private static readonly Tensor W = Tensor.Of([[3f, 2f, 1f, -1f], [2f, 1f, 3f, 2f], [3f, 2f, 1f, -2f]]);
    private static readonly Tensor Upstream = Tensor.Of([[2f, 3f, -3f, 9f], [-8f, 1f, 4f, 6f]]);

    [Fact]
    public void Product_and_both_cotangents()
    {
        var (y, pullback) = Vjp((x, w) => x.MatMul(w), X, W);
        var (xBar, wBar) = pullback(Upstream);
        Assert.Equal([-1, -1, 2, 6, 5, 2, 11, 7], y.ToArray<float>());
        Assert.Equal([0, 16, -9, -24, 9, -30], xBar.ToArray<float>());
        Assert.Equal([28, 3, -18, 0, -30, 7, 13, 33, -22, -7, 17, -15], wBar.ToArray<float>());
    }

    [Fact]
    public void Rectifier()
    {
        var (y, pullback) = Vjp(x => x.Relu(), Tensor.Of([1f, -2f, 3f, -1f]));
        Assert.Equal([1, 0, 3, 0], y.ToArray<float>());
        Assert.Equal([4, 0, 5, 0], pullback(Tensor.Of([4f, -1f, 5f, 9f])).ToArray<float>());
    }

    [Fact]
    public void Softmax_by_its_formula()
    {
        double[] x = [0.3, -1.2, 2.0], g = [1.0, -2.0, 0.5];
        var s = x.Select(v => Math.Exp(v) / x.Sum(Math.Exp)).ToArray();
        var dot = s.Zip(g, (a, b) => a * b).Sum();
        var (_, pullback) = Vjp(z => z.Softmax(), Tensor.Of<double>(x));
        Assert.All(pullback(Tensor.Of<double>(g)).ToArray<double>().Zip(s.Zip(g, (a, b) => a * (b - dot))), pair => Assert.Equal(pair.Second, pair.First, 1e-15));
    }

    [Fact]
    public void Cross_entropy_by_its_formulas()
    {
        double[] x = [0.3, -1.2, 2.0], p = [0.5, 0.2, 0.7];
        var s = x.Select(v => Math.Exp(v) / x.Sum(Math.Exp)).ToArray();
        var (xBar, pBar) = Grad((Tensor a, Tensor b) => a.SoftmaxCrossEntropy(b).Sum())(Tensor.Of<double>(x), Tensor.Of<double>(p));
        Assert.All(xBar.ToArray<double>().Zip(s.Zip(p, (si, pi) => (p.Sum() * si) - pi)), pair => Assert.Equal(pair.Second, pair.First, 1e-15));
        Assert.All(pBar.ToArray<double>().Zip(s), pair => Assert.Equal(-Math.Log(pair.Second), pair.First, 1e-15));
    }

    [Fact]
    public void Negative_log_likelihood_by_its_formulas()
    {
        var (p, q) = (Tensor.Of([0.0, 1.0, 0.0]), Tensor.Of([0.2, 0.5, 0.3]));
        var (pBar, logBar) = Grad((Tensor a, Tensor b) => -(a * b).Sum())(p, q.Log());
        Assert.All(pBar.ToArray<double>().Zip([0.2, 0.5, 0.3]), pair => Assert.Equal(-Math.Log(pair.Second), pair.First, 1e-15));
        Assert.Equal([0, -1, 0], logBar.ToArray<double>().Select(v => v + 0.0));
    }
}
