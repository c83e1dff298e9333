using System.Numerics;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>C −= A · B, as a product added to C with the smaller operand negated, for the kernels know no minus.</summary>
internal static unsafe class GemmSubtract
{
    /// <summary>C −= A · B, with A m × k and B k × n; rows of C lie <paramref name="row"/> apart.</summary>
    public static void Run<T>(int m, int n, int k, MatrixPointer<T> a, MatrixPointer<T> b, T* c, nint row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (m == 0 || n == 0 || k == 0)
        {
            return;
        }

        if (m <= n)
        {
            a = Negated(a, m, k);
        }
        else
        {
            b = Negated(b, k, n);
        }

        GemmDispatch.Multiply(new GemmProblem<T>(m, n, k, a, b, c, row, accumulate: true));
    }

    /// <summary>A copy in this thread's memory, good until the next call, of a matrix with one stride of 1.</summary>
    public static MatrixPointer<T> Negated<T>(MatrixPointer<T> source, int rows, int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (source.Column != 1)
        {
            return Negated(source.Transposed, columns, rows).Transposed;
        }

        var copy = GemmScratch.Copy.Get<T>((nint)rows * columns);
        for (var i = 0; i < rows; i++)
        {
            Negate(source.Start + (i * source.Row), copy + ((nint)i * columns), columns);
        }

        return MatrixPointer<T>.Rows(copy, columns);
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
