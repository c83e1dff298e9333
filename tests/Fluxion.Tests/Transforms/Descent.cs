using static Fluxion.Transforms;

namespace Fluxion.Tests.Transforms;

/// <summary>
/// The naive gradient descent of the saddle and particle problems (Pearlmutter and Siskind, "Using Programming Language Theory to Make
/// Automatic Differentiation Sound and Efficient", 2008): the rate doubles after ten steps that helped and halves after one that did not.
/// </summary>
internal static class Descent
{
    private const double Small = 1e-5;

    /// <summary>The gradient of a scalar function of a vector, by reverse mode or by one Jvp for each coordinate.</summary>
    internal static Func<Tensor, Tensor> Gradient(bool reverse, Func<Tensor, Tensor> function) => reverse
        ? Grad(function)
        : x => Tensor.Stack([.. Enumerable.Range(0, x.Size).Select(i => Jvp(function, x, Tensor.Eye(x.Size, DType.Float64)[i]).Tangent)]);

    internal static Tensor ArgMin(bool reverse, Func<Tensor, Tensor> function, Tensor x)
    {
        var gradient = Gradient(reverse, function);
        var (value, slope) = (function(x), gradient(x));
        for (var (rate, steps) = (1e-5, 0); Length(slope) > Small;)
        {
            if (steps == 10)
            {
                (rate, steps) = (2 * rate, 0);
                continue;
            }

            var next = x - (rate * slope);
            if (Length(x - next) <= Small)
            {
                break;
            }

            var nextValue = function(next);
            if (nextValue.Item<double>() < value.Item<double>())
            {
                (x, value, slope, steps) = (next, nextValue, gradient(next), steps + 1);
            }
            else
            {
                (rate, steps) = (rate / 2, 0);
            }
        }

        return x;
    }

    internal static Tensor ArgMax(bool reverse, Func<Tensor, Tensor> function, Tensor x) => ArgMin(reverse, y => -function(y), x);

    private static double Length(Tensor x) => Math.Sqrt(x.Square().Sum().Item<double>());
}
