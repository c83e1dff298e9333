using System.Numerics;

namespace Fluxion.Kernels.Tests;

public class PredicateLoopTests
{
    [Fact]
    public void Predicates_agree_with_plain_code()
    {
        All<float, EqualOperator, NotEqualOperator, LessOperator, LessOrEqualOperator, GreaterOperator, GreaterOrEqualOperator>();
        All<double, EqualOperator, NotEqualOperator, LessOperator, LessOrEqualOperator, GreaterOperator, GreaterOrEqualOperator>();
        All<int, EqualOperator, NotEqualOperator, LessOperator, LessOrEqualOperator, GreaterOperator, GreaterOrEqualOperator>();
        All<long, EqualOperator, NotEqualOperator, LessOperator, LessOrEqualOperator, GreaterOperator, GreaterOrEqualOperator>();
        Check<byte, EqualOperator>((x, y) => x == y);
        Check<byte, NotEqualOperator>((x, y) => x != y);
    }

    [Fact]
    public void Bools_go_through_the_byte_operators()
    {
        bool[] x = [false, false, true, true];
        bool[] y = [false, true, false, true];
        var z = new bool[4];

        LogicalLoop.Run<AndOperator>(x, y, z);
        Assert.Equal([false, false, false, true], z);
        LogicalLoop.Run<OrOperator>([2, 2], new StridedSpan<bool>(x, [2, 1]), new StridedSpan<bool>(y, [2, 1]), z);
        Assert.Equal([false, true, true, true], z);
        LogicalLoop.Compare<EqualOperator>(x, y, z);
        Assert.Equal([true, false, false, true], z);
        LogicalLoop.Run<NotOperator>(x, z);
        Assert.Equal([true, true, false, false], z);
    }

    private static void All<T, TEqual, TNotEqual, TLess, TLessOrEqual, TGreater, TGreaterOrEqual>()
        where T : unmanaged, INumber<T>
        where TEqual : struct, IPredicateOperator<T>
        where TNotEqual : struct, IPredicateOperator<T>
        where TLess : struct, IPredicateOperator<T>
        where TLessOrEqual : struct, IPredicateOperator<T>
        where TGreater : struct, IPredicateOperator<T>
        where TGreaterOrEqual : struct, IPredicateOperator<T>
    {
        Check<T, TEqual>((x, y) => x == y);
        Check<T, TNotEqual>((x, y) => x != y);
        Check<T, TLess>((x, y) => x < y);
        Check<T, TLessOrEqual>((x, y) => x <= y);
        Check<T, TGreater>((x, y) => x > y);
        Check<T, TGreaterOrEqual>((x, y) => x >= y);
    }

    private static void Check<T, TOp>(Func<T, T, bool> reference)
        where T : unmanaged, INumber<T>
        where TOp : struct, IPredicateOperator<T>
    {
        var x = Samples.Of<T>(256, 1);
        var y = Samples.Of<T>(256, 2);
        for (var length = 0; length <= 256; length++)
        {
            var z = new Guarded<bool>(length, length % 5);
            PredicateLoop.Run<T, TOp>(x.AsSpan(0, length), y.AsSpan(0, length), z.Span);
            Same(z.Span, i => reference(x[i], y[i]));
            if (length > 0)
            {
                PredicateLoop.Run<T, TOp>(x.AsSpan(length - 1, 1), y.AsSpan(0, length), z.Span);
                Same(z.Span, i => reference(x[length - 1], y[i]));
                PredicateLoop.Run<T, TOp>(x.AsSpan(0, length), y.AsSpan(length - 1, 1), z.Span);
                Same(z.Span, i => reference(x[i], y[length - 1]));
                PredicateLoop.Run<T, TOp>(x.AsSpan(length - 1, 1), y.AsSpan(length - 1, 1), z.Span);
                Same(z.Span, i => reference(x[length - 1], y[length - 1]));
            }

            z.Check();
        }
    }

    private static void Same(Span<bool> actual, Func<int, bool> expected)
    {
        for (var i = 0; i < actual.Length; i++)
        {
            if (actual[i] != expected(i))
            {
                Assert.Fail($"element {i} of {actual.Length}");
            }
        }
    }
}
