using System.Runtime.Intrinsics;

namespace Fluxion.Kernels.Tests;

/// <summary>Products of few rows with a large right operand, which is read as it lies.</summary>
public unsafe class StreamedGemmTests
{
    // Depths of one part and of several, columns of one group and of several, rows of one strip and of several.
    [Theory]
    [InlineData(2, 512, 300)]
    [InlineData(13, 528, 1024)]
    [InlineData(16, 1040, 1025)]
    [InlineData(128, 512, 2100)]
    [InlineData(256, 48, 3000)]
    public void Their_bits_are_those_of_packed_products(int m, int n, int k)
    {
        foreach (var (transposed, accumulate) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            Assert.Equal(Product(m, n, k, transposed, accumulate, isStreamed: false), Product(m, n, k, transposed, accumulate, isStreamed: true));
        }
    }

    [Fact]
    public void The_bits_do_not_depend_on_the_number_of_threads()
    {
        var one = Limited(1);
        Assert.Equal(one, Limited(2));
        Assert.Equal(one, Limited(5));

        static float[] Limited(int threads)
        {
            using var limit = WorkSplitter.Limit(threads);
            return Product(40, 1040, 1100, transposed: true, accumulate: false, isStreamed: true);
        }
    }

    private static float[] Product(int m, int n, int k, bool transposed, bool accumulate, bool isStreamed)
    {
        var random = new Random(1);
        var (a, b, c) = (Numbers(m * k), Numbers(k * n), Numbers(m * n));
        fixed (float* x = a)
        fixed (float* y = b)
        fixed (float* z = c)
        {
            var problem = new GemmProblem<float>(
                m, n, k, new MatrixPointer<float>(x, transposed ? 1 : k, transposed ? m : 1), MatrixPointer<float>.Rows(y, n), z, n, accumulate);
            Assert.True(StreamedGemm<float, Vector256<float>, Simd256<float>>.Suits(problem));
            if (isStreamed)
            {
                StreamedGemm<float, Vector256<float>, Simd256<float>>.Multiply(problem);
            }
            else
            {
                PackedGemm<float, Vector256<float>, Simd256<float>>.Multiply(problem);
            }
        }

        return c;

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }
}
