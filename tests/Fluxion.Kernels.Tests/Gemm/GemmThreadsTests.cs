using System.Numerics;

namespace Fluxion.Kernels.Tests;

public sealed class GemmThreadsTests
{
    [Theory]
    [InlineData(100, 64, 784)]
    [InlineData(784, 64, 100)]
    [InlineData(331, 347, 701)]
    [InlineData(17, 1800, 300)]
    [InlineData(1, 700, 1500)]
    [InlineData(1500, 1, 700)]
    public void The_bits_do_not_depend_on_the_number_of_threads(int m, int n, int k)
    {
        GemmScope.ForEachSet(set =>
        {
            if (set != InstructionSet.Plain)
            {
                Compare<float>(m, n, k);
                Compare<double>(m, n, k);
            }
        });
        GemmScope.With(InstructionSet.Plain, () => Compare<float>(m, n, k));
    }

    [Fact]
    public void Products_may_run_at_the_same_time()
    {
        Parallel.For(0, 12, i =>
        {
            using var limit = WorkSplitter.Limit(1 + (i % 3));
            var product = new GemmCase<float>(90 + i, 150, 1100, transposeB: i % 2 == 0, seed: i);
            product.Check(product.Run());
        });
    }

    private static void Compare<T>(int m, int n, int k)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var transposed in (bool[])[false, true])
        {
            var product = new GemmCase<T>(m, n, k, transposed, !transposed);
            T[] one;
            using (WorkSplitter.Limit(1))
            {
                one = product.Run();
            }

            foreach (var threads in (int[])[2, 3, 7])
            {
                using var limit = WorkSplitter.Limit(threads);
                Assert.True(one.AsSpan().SequenceEqual(product.Run()), $"{product}: other bits with {threads} threads.");
            }
        }
    }
}
