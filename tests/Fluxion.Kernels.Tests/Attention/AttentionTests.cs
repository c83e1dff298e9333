using System.Numerics;

namespace Fluxion.Kernels.Tests;

public sealed class AttentionTests
{
    [Theory]
    [InlineData(2, 61, 70, 9, 33, false)]
    [InlineData(1, 130, 130, 32, 32, true)]
    [InlineData(3, 100, 40, 40, 16, true)]
    [InlineData(3, 13, 64, 1, 1, false)]
    [InlineData(1, 5, 0, 3, 2, false)]
    public void Results_and_cotangents_are_right(int groups, int n, int m, int d, int w, bool isCausal) => GemmScope.ForEachSet(_ =>
    {
        Check<float>(new(groups, n, m, d, w, isCausal), n + m + d + w, Math.ScaleB(1, -23));
        Check<double>(new(groups, n, m, d, w, isCausal), n + m + d + w, Math.ScaleB(1, -52));
    });

    [Fact]
    public void The_bits_do_not_depend_on_the_number_of_threads()
    {
        var attention = new AttentionCase<float>(3, 130, 75, 17, 20, true);
        T[] Of<T>(int threads, Func<T[]> run)
        {
            using var limit = WorkSplitter.Limit(threads);
            return run();
        }

        var one = Of(1, attention.Run);
        foreach (var threads in (int[])[2, 3, 7])
        {
            var many = Of(threads, attention.Run);
            Assert.All(one.Zip(many), pair => Assert.True(pair.First.AsSpan().SequenceEqual(pair.Second), $"Other bits with {threads} threads."));
        }
    }

    // Sums of at most so many terms below 1, one after another through scores, exponential and product: that many roundings, and some for the functions.
    private static void Check<T>(AttentionCase<T> attention, int terms, double unit)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var (actual, expected) in attention.Run().Zip(attention.Expected()))
        {
            for (var i = 0; i < expected.Length; i++)
            {
                var number = double.CreateTruncating(actual[i]);
                Assert.True(
                    number == expected[i] || Math.Abs(number - expected[i]) <= (terms + 8) * unit, $"{GemmInstructions.Current}: element {i} is {number}, not {expected[i]}.");
            }
        }
    }
}
