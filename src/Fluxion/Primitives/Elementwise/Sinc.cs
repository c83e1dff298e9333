using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>sin πx / πx, 1 at 0, elementwise.</summary>
internal sealed class Sinc : ElementwiseUnary<SincOperator>
{
    // 2k (−1)ᵏ π²ᵏ / (2k + 1)!, k = 1 … 15: the derivative's power series without its factor x.
    private static readonly double[] Series = [.. Enumerable.Range(1, 15).Select(Coefficient)];

    internal static Sinc Instance { get; } = new();

    // d sinc x = (cos πx − sinc x) / x dx. Near 0 that cancels, and the power series stands in for it, for every further derivative too.
    protected override Tensor Derivative(Tensor x, Tensor y)
    {
        var near = x.Abs() < 0.5;
        var far = Tensor.Where(near, 1, x);
        return Tensor.Where(near, Near(Tensor.Where(near, x, 0)), (CosPi(far) - far.Sinc()) / far);
    }

    // Even multiples of π go first, so that the angle keeps its digits.
    private static Tensor CosPi(Tensor x) => ((x - (2 * (x * 0.5).Round())) * Math.PI).Cos();

    private static Tensor Near(Tensor x)
    {
        var u = x * x;
        var sum = u * Series[^1];
        for (var k = Series.Length - 2; k > 0; k--)
        {
            sum = u * (sum + Series[k]);
        }

        return x * (sum + Series[0]);
    }

    private static double Coefficient(int k)
    {
        var c = 2.0 * k;
        for (var i = 1; i <= (2 * k) + 1; i++)
        {
            c *= (i <= 2 * k ? Math.PI : 1) / i;
        }

        return k % 2 == 0 ? c : -c;
    }
}
