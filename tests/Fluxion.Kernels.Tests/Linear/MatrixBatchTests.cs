namespace Fluxion.Kernels.Tests;

public sealed class MatrixBatchTests
{
    private const int Count = 40;
    private const int N = 45;

    [Fact]
    public void The_bits_of_a_batch_do_not_depend_on_the_number_of_threads()
    {
        var one = Solved(1);
        foreach (var threads in (int[])[2, 5, 64])
        {
            Assert.Equal(one, Solved(threads));
        }
    }

    [Fact]
    public void Each_matrix_of_a_batch_is_worked_on_by_itself()
    {
        var batch = Solved(3);
        var a = Matrices.Uniform<double>(Count * N * N, 1);
        for (var i = 0; i < Count; i++)
        {
            var own = a.AsSpan(i * N * N, N * N).ToArray();
            var right = Matrices.Uniform<double>(Count * N, 2).AsSpan(i * N, N).ToArray();
            var pivots = new int[N];
            LuFactor.Run<double>(1, N, own, pivots, new int[1]);
            LuSolve.Run<double>(1, N, 1, own, pivots, transposed: false, right);
            Assert.Equal(right, batch[(i * N)..((i + 1) * N)]);
        }
    }

    private static double[] Solved(int threads)
    {
        using var limit = WorkSplitter.Limit(threads);
        var (a, right) = (Matrices.Uniform<double>(Count * N * N, 1), Matrices.Uniform<double>(Count * N, 2));
        var pivots = new int[Count * N];
        LuFactor.Run<double>(Count, N, a, pivots, new int[Count]);
        LuSolve.Run<double>(Count, N, 1, a, pivots, transposed: false, right);
        return right;
    }
}
