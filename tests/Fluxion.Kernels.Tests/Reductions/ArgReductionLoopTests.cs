using System.Numerics;

namespace Fluxion.Kernels.Tests;

public class ArgReductionLoopTests
{
    [Fact]
    public void The_first_of_the_best_is_found()
    {
        Check<float>();
        Check<double>();
        Check<int>();
        Check<long>();
    }

    [Fact]
    public void The_first_NaN_wins()
    {
        foreach (var inner in new[] { 1, 2 })
        {
            float[] x = [.. new[] { 1, 9, float.NaN, float.PositiveInfinity, float.NaN }.SelectMany(v => Enumerable.Repeat(v, inner))];
            var y = new long[inner];
            ArgReductionLoop.ArgMax<float>(1, 5, inner, x, y);
            Assert.All(y, v => Assert.Equal(2, v));
            ArgReductionLoop.ArgMin<float>(1, 5, inner, x, y);
            Assert.All(y, v => Assert.Equal(2, v));
        }
    }

    [Fact]
    public void Both_zeros_are_equal()
    {
        var y = new long[1];
        ArgReductionLoop.ArgMax<float>(1, 3, 1, [-1, -0f, 0], y);
        Assert.Equal(1, y[0]);
        ArgReductionLoop.ArgMin<float>(1, 3, 1, [1, 0, -0f], y);
        Assert.Equal(1, y[0]);
    }

    private static void Check<T>()
        where T : unmanaged, INumber<T>
    {
        foreach (var length in Enumerable.Range(1, 256))
        {
            foreach (var inner in new[] { 1, 2, 19 })
            {
                var x = Samples.Of<T>(2 * length * inner, length);
                var (y, max, min) = (new Guarded<long>(2 * inner), new long[2 * inner], new long[2 * inner]);
                for (var i = 0; i < max.Length; i++)
                {
                    max[i] = Plain(x, i / inner * length * inner + i % inner, inner, length, (a, b) => a > b);
                    min[i] = Plain(x, i / inner * length * inner + i % inner, inner, length, (a, b) => a < b);
                }

                ArgReductionLoop.ArgMax<T>(2, length, inner, x, y.Span);
                Assert.Equal(max, y.Span.ToArray());
                ArgReductionLoop.ArgMin<T>(2, length, inner, x, y.Span);
                Assert.Equal(min, y.Span.ToArray());
                y.Check();
            }
        }
    }

    private static long Plain<T>(T[] x, int start, int step, int length, Func<T, T, bool> beats)
        where T : INumber<T>
    {
        var best = 0;
        for (var l = 0; l < length && !T.IsNaN(x[start + best * step]); l++)
        {
            var here = x[start + l * step];
            best = T.IsNaN(here) || beats(here, x[start + best * step]) ? l : best;
        }

        return best;
    }
}
