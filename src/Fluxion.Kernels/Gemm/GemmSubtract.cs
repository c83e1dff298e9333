using System.Numerics;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>C −= A · B, as a product added to C with the smaller operand negated, for the kernels know no minus.</summary>
internal static unsafe class GemmSubtract
{
    public static void Run<T>(GemmProblem<T> problem)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (problem.M == 0 || problem.N == 0 || problem.K == 0)
        {
            return;
        }

        if (problem.M <= problem.N)
        {
            problem.A = Negated(problem.A, problem.M, problem.K, ref problem.ARow, ref problem.ADepth);
        }
        else
        {
            problem.B = Negated(problem.B, problem.K, problem.N, ref problem.BDepth, ref problem.BColumn);
        }

        problem.Accumulate = true;
        GemmDispatch.Multiply(problem);
    }

    /// <summary>A copy in this thread's memory, good until the next call; the strides become the copy's.</summary>
    public static T* Negated<T>(T* source, int rows, int columns, ref nint row, ref nint column)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var byRows = column == 1;
        var (lines, length, stride) = byRows ? (rows, columns, row) : (columns, rows, column);
        var copy = GemmScratch.Copy.Get<T>((nint)lines * length);
        for (var i = 0; i < lines; i++)
        {
            Negate(source + (i * stride), copy + ((nint)i * length), length);
        }

        (row, column) = byRows ? (length, 1) : (1, (nint)length);
        return copy;
    }

    private static void Negate<T>(T* source, T* target, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var i = 0;
        for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            (-Vector512.Load(source + i)).Store(target + i);
        }

        for (; i < length; i++)
        {
            target[i] = -source[i];
        }
    }
}
