namespace Fluxion.Compilation.Tests.Passes;

/// <summary>Tensors to the bit: type, shape and every element, the two zeros apart. A NaN is as good as another, for its bits mean nothing.</summary>
internal static class SameBits
{
    internal static void Assert(IReadOnlyList<Tensor> expected, IReadOnlyList<Tensor> actual, string what)
    {
        Xunit.Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Xunit.Assert.Equal(expected[i].Type, actual[i].Type);
            var (e, a) = (Bits(expected[i]), Bits(actual[i]));
            var at = Enumerable.Range(0, e.Length).FirstOrDefault(j => e[j] != a[j], -1);
            Xunit.Assert.True(at < 0, at < 0 ? "" : $"{what}: result {i} differs at {at}: {e[at]:X} became {a[at]:X}");
        }
    }

    // From float to double every number and the sign of zero stay.
    private static long[] Bits(Tensor x) => x.DType.IsFloating()
        ? Array.ConvertAll(x.Cast(DType.Float64).ToArray<double>(), value => double.IsNaN(value) ? long.MinValue + 1 : BitConverter.DoubleToInt64Bits(value))
        : x.Cast(DType.Int64).ToArray<long>();
}
