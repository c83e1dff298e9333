namespace Fluxion.Kernels.Tests;

public sealed class GemmArgumentsTests
{
    private static readonly float[] Six = new float[6];

    [Theory]
    [InlineData(5, 6, 4, 3, 2, 2, "a")]
    [InlineData(6, 5, 4, 3, 2, 2, "b")]
    [InlineData(6, 6, 3, 3, 2, 2, "c")]
    [InlineData(6, 6, 4, 2, 2, 2, "a")]
    [InlineData(6, 6, 4, 3, 1, 2, "b")]
    [InlineData(6, 6, 4, 3, 2, 1, "c")]
    [InlineData(6, 6, 4, 4, 2, 2, "a")]
    [InlineData(6, 6, 4, int.MaxValue, 2, 2, "a")]
    public void A_span_too_short_and_a_leading_dimension_too_small_are_refused(
        int aLength, int bLength, int cLength, int lda, int ldb, int ldc, string name)
    {
        // 2×3 · 3×2.
        var failure = Assert.Throws<ArgumentException>(() => Gemm.Multiply(
            2, 2, 3, Six.AsSpan(0, aLength), lda, false, Six.AsSpan(0, bLength), ldb, false, new float[cLength], ldc));
        Assert.Equal(name, failure.ParamName);
    }

    [Fact]
    public void The_shape_is_that_of_the_stored_matrix()
    {
        Gemm.Multiply(2, 2, 3, Six, 2, true, Six, 3, true, new float[4], 2);
        var failure = Assert.Throws<ArgumentException>(() => Gemm.Multiply(2, 2, 3, Six.AsSpan(1), 2, true, Six, 3, true, new float[4], 2));
        Assert.Contains("has 5 elements", failure.Message);
        Assert.Contains("3×2", failure.Message);
        Assert.Contains("need 6", failure.Message);
    }

    [Theory]
    [InlineData(-1, 2, 3)]
    [InlineData(2, -1, 3)]
    [InlineData(2, 2, -1)]
    public void Negative_sizes_are_refused(int m, int n, int k) =>
        Assert.Throws<ArgumentException>(() => Gemm.Multiply(m, n, k, Six, 3, false, Six, 2, false, new float[4], 2));

    [Theory]
    [InlineData(6, 6, 6, 4, "a")]
    [InlineData(3, 5, 6, 4, "b")]
    [InlineData(3, 6, -1, 4, "b")]
    [InlineData(3, 6, 6, 5, "c")]
    [InlineData(3, 6, 6, 3, "c")]
    [InlineData(3, 6, 6, 0, "c")]
    public void A_batch_must_fit_and_its_results_must_not_overlap(int strideA, int bShort, int strideB, int strideC, string name)
    {
        var a = new float[name == "a" ? 7 : 12];
        var b = new float[strideB == 6 && bShort == 6 ? 12 : 11];
        var failure = Assert.Throws<ArgumentException>(() => Gemm.MultiplyBatched(
            2, 2, 2, 3, a, 3, false, strideA, b, 2, false, strideB, new float[8], 2, strideC));
        Assert.Equal(name, failure.ParamName);
    }

    [Fact]
    public void Sizes_that_would_overflow_are_refused() =>
        Assert.Throws<ArgumentException>(() => Gemm.MultiplyBatched(
            int.MaxValue, int.MaxValue, int.MaxValue, 1, Six, 1, false, int.MaxValue, Six, int.MaxValue, false, 0, new float[4],
            int.MaxValue, int.MaxValue));
}
