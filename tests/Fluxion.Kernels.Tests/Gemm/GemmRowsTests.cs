namespace Fluxion.Kernels.Tests;

public sealed class GemmRowsTests
{
    /// <summary>All rows together are packed, a few are not.</summary>
    [Theory]
    [InlineData(1100, 128, 300, false)]
    [InlineData(1100, 72, 300, true)]
    public void Some_rows_alone_have_the_bits_that_they_have_among_all(int m, int n, int k, bool transposeA)
    {
        var random = new Random(1);
        float[] a = [.. Enumerable.Range(0, m * k).Select(_ => random.NextSingle() - 0.5f)];
        float[] b = [.. Enumerable.Range(0, k * n).Select(_ => random.NextSingle() - 0.5f)];
        var lda = transposeA ? m : k;
        GemmScope.ForEachSet(_ =>
        {
            var (all, some) = (new float[m * n], new float[50 * n]);
            Gemm.Multiply(m, n, k, a, lda, transposeA, b, n, false, all, n);
            foreach (var first in (int[])[0, 31, m - 50])
            {
                Gemm.Multiply(50, n, k, a.AsSpan(transposeA ? first : first * k), lda, transposeA, b, n, false, some, n);
                Assert.True(some.AsSpan().SequenceEqual(all.AsSpan(first * n, 50 * n)), $"{GemmInstructions.Current}: other bits from row {first} on.");
            }
        });
    }
}
