using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// Products in which C is one row or one column: a matrix times a vector, bound by how fast the matrix is read. Where the matrix lies
/// along the depth every result is a dot product, otherwise rows of the matrix are added up.
/// </summary>
internal static unsafe class VectorGemm<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    // Fewer numbers of the matrix than this for a thread, and waking it costs more than it brings.
    private const int NumbersPerThread = 1 << 17;

    public static void Multiply(in GemmProblem<T> problem)
    {
        // One row: C's numbers lie side by side, and the matrix is B. One column: they lie CRow apart, and the matrix is A.
        var row = problem.M == 1;
        var count = row ? problem.N : problem.M;
        var work = row
            ? new MatrixVector(problem.B, problem.BColumn, problem.BDepth, problem.A, problem.C, problem.K, problem.Accumulate)
            : new MatrixVector(problem.A, problem.ARow, problem.ADepth, problem.B, problem.C, problem.K, problem.Accumulate);

        var vectorStride = row ? problem.ADepth : problem.BDepth;
        if (vectorStride != 1)
        {
            work.Vector = Gather(work.Vector, vectorStride, problem.K, GemmScratch.Left.Get<T>(problem.K));
        }

        var resultStride = row ? 1 : problem.CRow;
        if (resultStride != 1)
        {
            work.Result = Gather(problem.C, resultStride, problem.Accumulate ? count : 0, GemmScratch.Right.Get<T>(count));
        }

        // Whole cache lines of results for each thread.
        var lines = (count + 15) / 16;
        var grain = (int)Math.Min(lines, Math.Ceiling(NumbersPerThread * (double)lines / ((double)problem.K * count)));
        WorkSplitter.Run(lines, grain, new Lines(work, count));

        if (resultStride != 1)
        {
            for (var i = 0; i < count; i++)
            {
                problem.C[i * resultStride] = work.Result[i];
            }
        }
    }

    private static T* Gather(T* source, nint stride, int count, T* target)
    {
        for (var i = 0; i < count; i++)
        {
            target[i] = source[i * stride];
        }

        return target;
    }

    private readonly struct Lines(MatrixVector work, int count) : IRangeWork
    {
        public void Run(int start, int end)
        {
            var first = start * 16;
            var last = Math.Min(end * 16, count);
            if (work.Across == 1)
            {
                work.AddRows(first, last);
            }
            else
            {
                work.Dots(first, last);
            }
        }
    }

    /// <summary>Result[i] = (Result[i] +) Σ over p of Matrix[i·Across + p·Along] · Vector[p].</summary>
    private struct MatrixVector(T* matrix, nint across, nint along, T* vector, T* result, int depth, bool accumulate)
    {
        public readonly T* Matrix = matrix;
        public readonly nint Across = across;
        public readonly nint Along = along;
        public T* Vector = vector;
        public T* Result = result;

        public readonly void AddRows(int start, int end) =>
            RowSum<T, TVector, TSimd>.Run(Matrix + start, Along, Vector, depth, Result + start, end - start, accumulate);

        public readonly void Dots(int start, int end)
        {
            var i = start;
            for (; i + 2 <= end; i += 2)
            {
                var row = Matrix + (i * Across);
                Put(i, Dot<T, TVector, TSimd>.Two(row, row + Across, Vector, depth, out var second));
                Put(i + 1, second);
            }

            if (i < end)
            {
                Put(i, Dot<T, TVector, TSimd>.One(Matrix + (i * Across), Vector, depth));
            }
        }

        private readonly void Put(int i, T value) => Result[i] = accumulate ? Result[i] + value : value;
    }
}
