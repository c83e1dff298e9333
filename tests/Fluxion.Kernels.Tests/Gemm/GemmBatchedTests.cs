namespace Fluxion.Kernels.Tests;

public sealed class GemmBatchedTests
{
    [Theory]
    [InlineData(0, 5, 6, 7)]
    [InlineData(1, 5, 6, 7)]
    [InlineData(5, 1, 6, 7)]
    [InlineData(5, 6, 1, 7)]
    [InlineData(6, 13, 33, 5)]
    [InlineData(3, 40, 37, 300)]
    [InlineData(4, 3, 4, 0)]
    public void Each_product_of_a_batch_is_the_product_of_its_operands(int batch, int m, int n, int k)
    {
        GemmScope.ForEachSet(_ =>
        {
            for (var choice = 0; choice < 64; choice++)
            {
                Check(batch, m, n, k, (choice & 1) != 0, (choice & 2) != 0, (choice & 4) != 0, (choice & 8) != 0, (choice & 16) != 0, choice >> 5);
            }
        });
    }

    [Fact]
    public void The_bits_do_not_depend_on_the_number_of_threads()
    {
        var random = new Random(3);
        var a = Random(random, 9 * 64 * 200);
        var b = Random(random, 9 * 200 * 90);
        var expected = new float[9 * 64 * 90];
        using (WorkSplitter.Limit(1))
        {
            Gemm.MultiplyBatched(9, 64, 90, 200, a, 200, false, 64 * 200, b, 90, false, 200 * 90, expected, 90, 64 * 90);
        }

        foreach (var threads in (int[])[2, 3, 7])
        {
            using var limit = WorkSplitter.Limit(threads);
            var c = new float[expected.Length];
            Gemm.MultiplyBatched(9, 64, 90, 200, a, 200, false, 64 * 200, b, 90, false, 200 * 90, c, 90, 64 * 90);
            Assert.Equal(expected, c);
        }
    }

    private static void Check(
        int batch, int m, int n, int k, bool transposeA, bool transposeB, bool sharedA, bool sharedB, bool accumulate, int gap)
    {
        var random = new Random(7);
        var strideA = sharedA ? 0 : (m * k) + gap;
        var strideB = sharedB ? 0 : (k * n) + gap;
        var strideC = (m * n) + gap;
        var a = Random(random, (batch * strideA) + (m * k));
        var b = Random(random, (batch * strideB) + (k * n));
        var c = Random(random, (batch * strideC) + (m * n));
        var expected = (float[])c.Clone();
        var lda = transposeA ? m : k;
        var ldb = transposeB ? k : n;
        for (var i = 0; i < batch; i++)
        {
            for (var row = 0; row < m; row++)
            {
                for (var column = 0; column < n; column++)
                {
                    var at = (i * strideC) + (row * n) + column;
                    double sum = accumulate ? c[at] : 0;
                    for (var p = 0; p < k; p++)
                    {
                        sum += (double)a[(i * strideA) + (transposeA ? (p * lda) + row : (row * lda) + p)]
                            * b[(i * strideB) + (transposeB ? (column * ldb) + p : (p * ldb) + column)];
                    }

                    expected[at] = (float)sum;
                }
            }
        }

        Gemm.MultiplyBatched(batch, m, n, k, a, lda, transposeA, strideA, b, ldb, transposeB, strideB, c, n, strideC, accumulate);
        for (var i = 0; i < c.Length; i++)
        {
            Assert.True(Math.Abs(c[i] - expected[i]) <= (k + 2) * 4e-6, $"{i}: {c[i]} is not {expected[i]}");
        }
    }

    private static float[] Random(Random random, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = (random.NextSingle() * 2) - 1;
        }

        return numbers;
    }
}
