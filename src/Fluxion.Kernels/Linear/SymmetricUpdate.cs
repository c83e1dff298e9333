using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>C −= A Aᵀ where only the lower triangle of C matters: by halves, of which the upper right one is left out.</summary>
internal static unsafe class SymmetricUpdate
{
    // Smaller squares cost more in calls than their upper halves cost in work.
    private const int Block = 96;

    /// <summary>A is n × depth; what C holds above the diagonal is lost.</summary>
    public static void Subtract<T>(int n, int depth, T* a, nint row, T* c, nint rowOfC)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var rows = MatrixPointer<T>.Rows(a, row);
        var negated = GemmSubtract.Negated(rows, n, depth);
        Add(n, new GemmProblem<T>(n, n, depth, negated, rows.Transposed, c, rowOfC, accumulate: true));
    }

    private static void Add<T>(int n, GemmProblem<T> problem)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (n <= Block)
        {
            (problem.M, problem.N) = (n, n);
            GemmDispatch.Multiply(problem);
            return;
        }

        var half = MatrixHalves.First(n, Block);
        Add(half, problem);
        problem.A += half * problem.ARow;
        problem.C += half * problem.CRow;
        (problem.M, problem.N) = (n - half, half);
        GemmDispatch.Multiply(problem);
        problem.B += half * problem.BColumn;
        problem.C += half;
        Add(n - half, problem);
    }
}
