namespace Fluxion.Kernels.Tests;

/// <summary>
/// Long loops give the same bits on one thread and on several. The length is odd, so that chunks, leaves and tails all occur.
/// </summary>
public class ThreadTests
{
    private const int Length = 3 * 111_111;

    private static readonly float[] X = Finite(1);
    private static readonly float[] Y = Finite(2);

    private delegate void Kernel(Span<float> result);

    [Fact]
    public void Elementwise_loops()
    {
        Check(Length, z => UnaryLoop.Run<float, TanhOperator>(X, z));
        Check(Length, z => BinaryLoop.Run<float, MultiplyOperator>(X, Y, z));
        Check(Length, z => BinaryLoop.Run<float, SubtractOperator>([2], Y, z));
        Check(Length, z => BinaryLoop.Run<float, SubtractOperator>(X, [2], z));
        Check(Length, z => BinaryLoop.Run<float, AddOperator>([111_111, 3], new(X, [3, 1]), new(Y, [0, 1]), z));
        Check(Length, z => BinaryLoop.Run<float, AddOperator>([333, 1001], new(X, [1, 333]), new(Y, [1, 0]), z));
        Check(Length, z => BinaryLoop.Run<float, AddOperator>([333, 1001], new(X, [1001, 1]), new(Y, [0, 1]), z));
        Check(Length, z =>
        {
            var c = new bool[Length];
            PredicateLoop.Run<float, LessOperator>(X, Y, c);
            SelectLoop.Run<float>(c, X, [5], z);
        });
    }

    [Fact]
    public void Reductions()
    {
        for (var length = Length - 40_000; length <= Length; length += 4_001)
        {
            Check(1, z => ReductionLoop.Run<float, SumOperator>(1, length, 1, X.AsSpan(0, length), z));
        }

        Check(3, z => ReductionLoop.Run<float, SumOperator>(3, 111_111, 1, X, z));
        Check(3, z => ReductionLoop.Run<float, SumOperator>(1, 111_111, 3, X, z));
        Check(111_111, z => ReductionLoop.Run<float, SumOperator>(111_111, 3, 1, X, z));
        Check(111_111, z => ReductionLoop.Run<float, SumOperator>(1, 3, 111_111, X, z));
        Check(21 * 3, z => ReductionLoop.Run<float, SumOperator>(21, Length / 63, 3, X, z));
        Check(1, z => ReductionLoop.Run<float, SumOperator>(1, 5 * Chunks.Size, 1, X.AsSpan(0, 5 * Chunks.Size), z));
    }

    [Fact]
    public void Rows_and_random_numbers()
    {
        Check(Length, z => SoftmaxRows.Softmax<float>(Length / 63, 63, X, z));
        Check(Length, z => SoftmaxRows.LogSoftmax<float>(3, Length / 3, X, z));
        Check(Length / 63, z => SoftmaxRows.LogSumExp<float>(Length / 63, 63, X, z));
        Check(Length, z => Philox.Uniform(1, 3, z));
        Check(Length, z => Philox.Normal(1, 3, z));
    }

    private static void Check(int length, Kernel kernel)
    {
        var (alone, together) = (new float[length], new float[length]);
        using (WorkSplitter.Limit(1))
        {
            kernel(alone);
        }

        using (WorkSplitter.Limit(5))
        {
            kernel(together);
        }

        Same.Check<float>(alone, together, "on five threads");
        Assert.True(alone.AsSpan().ContainsAnyExcept(0f));
    }

    private static float[] Finite(int seed) => Array.ConvertAll(Samples.Of<float>(Length, seed), v => Math.Abs(v) < 1e6f ? v : 1.5f);
}
