using System.Numerics;
using Fluxion.Testing;

namespace Fluxion.Kernels.Tests;

public sealed class GemmTests
{
    private static readonly bool[] Both = [false, true];

    [Fact]
    public void Every_small_size_and_every_transpose_is_right_in_float() => EverySmallSize<float>();

    [Fact]
    public void Every_small_size_and_every_transpose_is_right_in_double() => EverySmallSize<double>();

    [Theory]
    [InlineData(11, 31, 257)]
    [InlineData(13, 33, 255)]
    [InlineData(12, 32, 256)]
    [InlineData(24, 64, 512)]
    [InlineData(25, 65, 513)]
    [InlineData(97, 101, 103)]
    [InlineData(2, 3, 1500)]
    [InlineData(2, 1500, 3)]
    [InlineData(1500, 2, 3)]
    [InlineData(100, 64, 784)]
    [InlineData(1, 259, 131)]
    [InlineData(259, 1, 131)]
    [InlineData(1, 1, 1031)]
    [InlineData(130, 67, 2100)]
    public void Sizes_at_the_edges_of_the_blocks_are_right(int m, int n, int k)
    {
        GemmScope.ForEachSet(_ => EveryWay<float>(m, n, k));
        GemmScope.ForEachSet(_ => EveryWay<double>(m, n, k));
    }

    [Fact]
    public void Large_operands_are_right()
    {
        GemmScope.ForEachSet(set =>
        {
            var (m, n, k) = set == InstructionSet.Plain ? (70, 301, 611) : (301, 421, 611);
            EveryWay<float>(m, n, k);
            EveryWay<double>(m, n, k);
        });
    }

    [Fact]
    public void A_depth_of_zero_gives_zeros_unless_accumulating()
    {
        float[] c = [1, 2, 3, 4, 5, 6];
        Gemm.Multiply(2, 2, 0, [], 0, false, [], 2, false, c, 3, accumulate: true);
        Assert.Equal([1, 2, 3, 4, 5, 6], c);
        Gemm.Multiply(2, 2, 0, [], 0, false, [], 2, false, c, 3);
        Assert.Equal([0, 0, 3, 0, 0, 6], c);
    }

    [Fact]
    public void Infinities_and_NaN_go_where_IEEE_says()
    {
        GemmScope.ForEachSet(_ =>
        {
            var c = new float[4];
            Gemm.Multiply(2, 2, 2, [float.PositiveInfinity, 1, 0, 1], 2, false, [1, 0, 0, 1], 2, false, c, 2);
            Assert.Equal([float.PositiveInfinity, float.NaN, 0, 1], c);
        });
    }

    [Fact]
    public void No_call_allocates_once_warm()
    {
        using var limit = WorkSplitter.Limit(1);
        var a = new float[300 * 700];
        var c = new float[300 * 300];
        foreach (var k in (int[])[64, 700])
        {
            Assert.Equal(0, AllocatedBytes.Of(() =>
            {
                Gemm.Multiply(300, 300, k, a, k, false, a, k, true, c, 300);
                Gemm.Multiply(300, 1, k, a, k, false, a, 1, false, c, 300);
            }));
        }
    }

    private static void EverySmallSize<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int[] sizes = [0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 15, 16, 17, 19, 20];
        GemmScope.ForEachSet(_ =>
        {
            foreach (var m in sizes)
            {
                foreach (var n in sizes)
                {
                    foreach (var k in (int[])[0, 1, 2, 3, 5, 8, 17])
                    {
                        // Every element of the design with every other, not every combination of all.
                        var odd = (m + n + k) % 2 != 0;
                        foreach (var transposeA in Both)
                        {
                            foreach (var transposeB in Both)
                            {
                                Check(new GemmCase<T>(m, n, k, transposeA, transposeB, odd ^ transposeA ^ transposeB, odd ? 3 : 0));
                            }
                        }
                    }
                }
            }
        });
    }

    private static void EveryWay<T>(int m, int n, int k)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var transposeA in Both)
        {
            foreach (var transposeB in Both)
            {
                Check(new GemmCase<T>(m, n, k, transposeA, transposeB, accumulate: transposeA, padding: transposeB ? 5 : 0));
                Check(new GemmCase<T>(m, n, k, transposeA, transposeB, accumulate: !transposeA, padding: transposeB ? 0 : 5));
            }
        }
    }

    private static void Check<T>(GemmCase<T> product)
        where T : unmanaged, IFloatingPointIeee754<T> => product.Check(product.Run());
}
