using System.Numerics;

namespace Fluxion.Kernels.Tests;

public class ReductionLoopTests
{
    [Fact]
    public void Reductions_of_every_length_agree_with_plain_code()
    {
        All<float, SumOperator, ProductOperator, MaxOperator, MinOperator>();
        All<double, SumOperator, ProductOperator, MaxOperator, MinOperator>();
        All<int, SumOperator, ProductOperator, MaxOperator, MinOperator>();
        All<long, SumOperator, ProductOperator, MaxOperator, MinOperator>();
    }

    [Fact]
    public void A_long_sum_of_floats_keeps_its_digits()
    {
        var count = Samples.Many(1 << 20) / 2 * 2;
        var random = new Random(3);
        var x = new float[count];
        for (var i = 0; i < count; i++)
        {
            x[i] = random.NextSingle();
        }

        var exact = x.Sum(v => (double)v);
        var y = new float[1];

        ReductionLoop.Run<float, SumOperator>(1, count, 1, x, y);
        Assert.True(Ulp.Error(y[0], exact) <= 4, $"row: {Ulp.Error(y[0], exact)} ulp");

        var columns = new float[2];
        ReductionLoop.Run<float, SumOperator>(1, count / 2, 2, x, columns);
        var even = x.Where((_, i) => i % 2 == 0).Sum(v => (double)v);
        Assert.True(Ulp.Error(columns[0], even) <= 16, $"column: {Ulp.Error(columns[0], even)} ulp");
    }

    [Fact]
    public void Any_NaN_makes_the_largest_and_the_smallest_NaN()
    {
        for (var at = 0; at < 200; at++)
        {
            var x = new float[200];
            x[at] = float.NaN;
            var y = new float[1];
            ReductionLoop.Run<float, MaxOperator>(1, 200, 1, x, y);
            Assert.True(float.IsNaN(y[0]));
            ReductionLoop.Run<float, MinOperator>(1, 200, 1, x, y);
            Assert.True(float.IsNaN(y[0]));
        }
    }

    [Fact]
    public void A_column_has_the_same_bits_wherever_it_stands()
    {
        const int Length = 700;
        var column = Samples.Of<float>(Length, 9).Select(v => float.IsFinite(v) && Math.Abs(v) < 1e6f ? v : 1).ToArray();
        var alone = new float[2];
        ReductionLoop.Run<float, SumOperator>(1, Length, 2, Spread(column, 2), alone);
        foreach (var inner in new[] { 3, 16, 17, 40, 100, 1100 })
        {
            var y = new float[2 * inner];
            var x = Spread(column, inner);
            ReductionLoop.Run<float, SumOperator>(2, Length, inner, [.. x, .. x], y);
            Assert.All(y, v => Assert.Equal(alone[0], v));
        }
    }

    private static float[] Spread(float[] column, int inner) => [.. column.SelectMany(v => Enumerable.Repeat(v, inner))];

    private static void All<T, TSum, TProduct, TMax, TMin>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
        where TSum : struct, IReductionOperator<T>
        where TProduct : struct, IReductionOperator<T>
        where TMax : struct, IReductionOperator<T>
        where TMin : struct, IReductionOperator<T>
    {
        Check<T, TSum>(T.Zero, (a, b) => unchecked(a + b));
        Check<T, TProduct>(T.One, (a, b) => unchecked(a * b));
        Check<T, TMax>(TMax.Identity, T.Max);
        Check<T, TMin>(TMin.Identity, T.Min);
        Assert.True(TMax.Identity <= T.MinValue && TMin.Identity >= T.MaxValue);
    }

    /// <summary>On small integers, and products of ones and twos, so that the order of a float reduction does not show.</summary>
    private static void Check<T, TOp>(T identity, Func<T, T, T> combine)
        where T : unmanaged, INumber<T>
        where TOp : struct, IReductionOperator<T>
    {
        var random = new Random(1);
        var product = combine(T.One + T.One, T.One + T.One + T.One) == T.CreateChecked(6);
        var x = new T[2 * 2500 * 3];
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = product ? (i % 97 == 0 ? -(T.One + T.One) : T.One) : T.CreateChecked(random.Next(-50, 50));
        }

        int[] lengths = [.. Enumerable.Range(0, 257), 500, 511, 512, 513, 1023, 1024, 1025, 2047, 2048, 2500];
        foreach (var length in lengths)
        {
            foreach (var inner in length % 50 == 0 ? new[] { 1, 2, 3, 0 } : [1, 3])
            {
                var y = new Guarded<T>(2 * inner);
                ReductionLoop.Run<T, TOp>(2, length, inner, x.AsSpan(0, 2 * length * inner), y.Span);
                Same.Check<T>(Plain(2, length, inner, x, identity, combine), y.Span, $"{typeof(TOp).Name} of {length}, inner {inner}");
                y.Check();
            }
        }
    }

    private static T[] Plain<T>(int outer, int length, int inner, T[] x, T identity, Func<T, T, T> combine)
    {
        var y = new T[outer * inner];
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = identity;
            for (var l = 0; l < length; l++)
            {
                y[i] = combine(y[i], x[(i / inner * length + l) * inner + i % inner]);
            }
        }

        return y;
    }
}
