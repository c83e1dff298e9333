namespace Fluxion.Compilation.Tests;

/// <summary>Compares tensors bit by bit; NaNs are all alike.</summary>
internal static class Bits
{
    internal static void Same(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.Type, actual.Type);
        switch (expected.DType)
        {
            case DType.Float32:
                Assert.Equal(Array.ConvertAll(expected.ToArray<float>(), Canonical), Array.ConvertAll(actual.ToArray<float>(), Canonical));
                break;
            case DType.Float64:
                Assert.Equal(Array.ConvertAll(expected.ToArray<double>(), Canonical), Array.ConvertAll(actual.ToArray<double>(), Canonical));
                break;
            case DType.Bool:
                Assert.Equal(expected.ToArray<bool>(), actual.ToArray<bool>());
                break;
            default:
                Assert.Equal(expected.ToArray<long>(), actual.ToArray<long>());
                break;
        }
    }

    private static int Canonical(float x) => BitConverter.SingleToInt32Bits(float.IsNaN(x) ? float.NaN : x);

    private static long Canonical(double x) => BitConverter.DoubleToInt64Bits(double.IsNaN(x) ? double.NaN : x);
}
