using System.Runtime.InteropServices;

namespace Fluxion.Compilation.Tests;

/// <summary>Operands to try lanes on, and elements as bytes.</summary>
internal static class LaneOperands
{
    private static readonly double[] Awkward =
    [
        0, -0.0, 1, -1, 0.5, 2, -2, 3, 1e-40, double.Epsilon, 3.4e38, 1e300, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        88.7, -87.4, 709.7, 0.70710678, 16777216, 2147483648, -2147483649, 9.3e18, -9.3e18,
    ];

    /// <summary>Fixed for a seed; awkward numbers are among them.</summary>
    public static Tensor Of(DType dtype, int count, int seed)
    {
        var random = new Random(seed);
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = random.Next(4) == 0 ? Awkward[random.Next(Awkward.Length)] : (random.NextDouble() - 0.5) * (random.Next(3) == 0 ? 1e4 : 6);
        }

        var x = Tensor.Of<double>(values, [count]);
        return dtype == DType.Bool ? x > 0 : x.Cast(dtype);
    }

    /// <summary>The elements' bits.</summary>
    public static byte[] Bytes(Tensor x) => x.DType switch
    {
        DType.Float32 => Bytes<float>(x),
        DType.Float64 => Bytes<double>(x),
        DType.Int32 => Bytes<int>(x),
        DType.Int64 => Bytes<long>(x),
        _ => Bytes<bool>(x),
    };

    /// <summary>Bits are the same, except that every NaN is every other.</summary>
    public static void Same(Tensor expected, byte[] actual, string what)
    {
        switch (expected.DType)
        {
            case DType.Float32:
                Same(expected.ToArray<float>(), MemoryMarshal.Cast<byte, float>(actual), float.IsNaN, what);
                break;
            case DType.Float64:
                Same(expected.ToArray<double>(), MemoryMarshal.Cast<byte, double>(actual), double.IsNaN, what);
                break;
            default:
                Assert.True(Bytes(expected).AsSpan().SequenceEqual(actual), what);
                break;
        }
    }

    private static void Same<T>(T[] expected, ReadOnlySpan<T> actual, Func<T, bool> isNaN, string what)
        where T : unmanaged
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            var (x, y) = (expected[i], actual[i]);
            var same = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in x)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in y)));
            Assert.True(same || (isNaN(x) && isNaN(y)), $"{what}: element {i} of {expected.Length} is {y}, should be {x}.");
        }
    }

    private static byte[] Bytes<T>(Tensor x)
        where T : unmanaged => MemoryMarshal.AsBytes<T>(x.ToArray<T>()).ToArray();
}
