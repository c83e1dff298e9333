using System.Numerics;

namespace Fluxion.Kernels.Tests;

public class ConvertLoopTests
{
    [Fact]
    public void Every_pair_converts_as_C_sharp_does()
    {
        Check<float, double>(x => x);
        Check<float, int>(x => (int)x);
        Check<float, long>(x => (long)x);
        Check<double, float>(x => (float)x);
        Check<double, int>(x => (int)x);
        Check<double, long>(x => (long)x);
        Check<int, float>(x => x);
        Check<int, double>(x => x);
        Check<int, long>(x => x);
        Check<long, float>(x => x);
        Check<long, double>(x => x);
        Check<long, int>(x => unchecked((int)x));
        Check<float, float>(x => x);
        Check<long, long>(x => x);
    }

    [Fact]
    public void Bools_are_0_and_1_and_what_is_not_0_is_true()
    {
        Bools<float>();
        Bools<double>();
        Bools<int>();
        Bools<long>();
        bool[] nan = [false];
        ConvertLoop.Run<float, bool>([float.NaN], nan);
        Assert.True(nan[0]);
    }

    [Fact]
    public void Reals_beyond_the_integers_saturate_and_nan_is_0()
    {
        var y = new int[4];

        ConvertLoop.Run<float, int>([1e20f, -1e20f, float.NaN, -2.9f], y);

        Assert.Equal([int.MaxValue, int.MinValue, 0, -2], y);
    }

    private static void Check<TFrom, TTo>(Func<TFrom, TTo> reference)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, INumber<TTo>
    {
        var x = Samples.Of<TFrom>(256, 1);
        var expected = Array.ConvertAll(x, v => reference(v));
        for (var length = 0; length <= 256; length++)
        {
            var y = new Guarded<TTo>(length, length % 5);
            ConvertLoop.Run<TFrom, TTo>(x.AsSpan(0, length), y.Span);
            Same.Check<TTo>(expected.AsSpan(0, length), y.Span, $"{typeof(TFrom).Name} to {typeof(TTo).Name}");
            y.Check();
        }
    }

    private static void Bools<T>()
        where T : unmanaged, INumber<T>
    {
        var x = Samples.Of<T>(100, 1);
        var y = new bool[100];
        var z = new T[100];

        ConvertLoop.Run<T, bool>(x, y);
        ConvertLoop.Run<bool, T>(y, z);

        Assert.Equal(Array.ConvertAll(x, v => v != T.Zero), y);
        Assert.Equal(Array.ConvertAll(y, v => v ? T.One : T.Zero), z);
    }
}
