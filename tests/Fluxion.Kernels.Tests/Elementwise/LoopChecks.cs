using System.Numerics;

namespace Fluxion.Kernels.Tests;

/// <summary>
/// What every contiguous loop owes every operator: an element's bits are those it has alone, at every length 0 to 256, at every offset,
/// in place too, and nothing beside the output is touched.
/// </summary>
internal static class LoopChecks
{
    private const int Longest = 256;

    public static void Unary<T, TOp>(Func<T, T>? reference = null)
        where T : unmanaged, INumber<T>
        where TOp : struct, IUnaryOperator<T>
    {
        var x = Samples.Of<T>(Longest, 1);
        var alone = new T[Longest];
        for (var i = 0; i < Longest; i++)
        {
            UnaryLoop.Run<T, TOp>(x.AsSpan(i, 1), alone.AsSpan(i, 1));
        }

        if (reference != null)
        {
            Same.Check<T>(Array.ConvertAll(x, v => reference(v)), alone, typeof(TOp).Name);
        }

        for (var length = 0; length <= Longest; length++)
        {
            var source = new Guarded<T>(x.AsSpan(0, length), length % 7);
            var target = new Guarded<T>(length, length % 5);
            UnaryLoop.Run<T, TOp>(source.Span, target.Span);
            Same.Check<T>(alone.AsSpan(0, length), target.Span, typeof(TOp).Name);
            UnaryLoop.Run<T, TOp>(source.Span, source.Span);
            Same.Check<T>(alone.AsSpan(0, length), source.Span, typeof(TOp).Name + " in place");
            source.Check();
            target.Check();
        }
    }

    public static void Binary<T, TOp>(Func<T, T, T>? reference = null)
        where T : unmanaged, INumber<T>
        where TOp : struct, IBinaryOperator<T>
    {
        var x = Samples.Of<T>(Longest, 2);
        var y = Samples.Of<T>(Longest, 3);
        var alone = new T[Longest];
        for (var i = 0; i < Longest; i++)
        {
            BinaryLoop.Run<T, TOp>(x.AsSpan(i, 1), y.AsSpan(i, 1), alone.AsSpan(i, 1));
            if (reference != null && !Same.Bits(reference(x[i], y[i]), alone[i]))
            {
                Assert.Fail($"{typeof(TOp).Name}({x[i]}, {y[i]}) is {alone[i]}, should be {reference(x[i], y[i])}.");
            }
        }

        for (var length = 0; length <= Longest; length++)
        {
            var (left, right) = (new Guarded<T>(x.AsSpan(0, length), length % 7), new Guarded<T>(y.AsSpan(0, length), length % 3));
            var target = new Guarded<T>(length, length % 5);
            BinaryLoop.Run<T, TOp>(left.Span, right.Span, target.Span);
            Same.Check<T>(alone.AsSpan(0, length), target.Span, typeof(TOp).Name);
            if (length > 0)
            {
                ScalarOperands<T, TOp>(left.Span, right.Span, target.Span);
            }

            BinaryLoop.Run<T, TOp>(left.Span, right.Span, left.Span);
            Same.Check<T>(alone.AsSpan(0, length), left.Span, typeof(TOp).Name + " in place");
            left.Check();
            right.Check();
            target.Check();
        }
    }

    private static void ScalarOperands<T, TOp>(Span<T> x, Span<T> y, Span<T> z)
        where T : unmanaged, INumber<T>
        where TOp : struct, IBinaryOperator<T>
    {
        var last = x.Length - 1;
        var (xs, ys, expected) = (new T[x.Length], new T[x.Length], new T[x.Length]);
        xs.AsSpan().Fill(x[last]);
        ys.AsSpan().Fill(y[last]);

        BinaryLoop.Run<T, TOp>(x, ys, expected);
        BinaryLoop.Run<T, TOp>(x, y.Slice(last, 1), z);
        Same.Check<T>(expected, z, typeof(TOp).Name + " with a scalar right");
        BinaryLoop.Run<T, TOp>(xs, y, expected);
        BinaryLoop.Run<T, TOp>(x.Slice(last, 1), y, z);
        Same.Check<T>(expected, z, typeof(TOp).Name + " with a scalar left");
        BinaryLoop.Run<T, TOp>(xs, ys, expected);
        BinaryLoop.Run<T, TOp>(x.Slice(last, 1), y.Slice(last, 1), z);
        Same.Check<T>(expected, z, typeof(TOp).Name + " with two scalars");
    }
}
