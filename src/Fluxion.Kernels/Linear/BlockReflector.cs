using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// A product of reflections H₁ H₂ … = I − Vᵀ T V with the vectors in the rows of V and T upper triangular (R. Schreiber and C. Van Loan, A
/// storage-efficient WY representation, 1989), so that they are applied together by matrix products. Memory for one block at a time.
/// </summary>
internal unsafe struct BlockReflector<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Reflections that are taken together.</summary>
    public const int Size = 32;

    private readonly T* _vectors;
    private readonly T* _applied;
    private readonly T* _turned;

    // −T, so that what is applied is added: the products know no minus.
    private readonly T* _triangle;

    private int _count;
    private int _length;

    /// <param name="room">What lends the memory.</param>
    /// <param name="length">The longest vector.</param>
    /// <param name="rows">The most rows that reflections are applied to.</param>
    public BlockReflector(Workspace room, int length, int rows)
    {
        _vectors = room.Take<T>((nint)Size * length);
        _applied = room.Take<T>((nint)Size * rows);
        _turned = room.Take<T>((nint)Size * rows);
        _triangle = room.Take<T>(Size * Size);
    }

    /// <summary>Takes <paramref name="count"/> reflections from rows in which the vector of row i starts i columns further on than the first.</summary>
    public void Load(int count, int length, T* rows, nint row, T* tau)
    {
        (_count, _length) = (count, length);
        var gram = stackalloc T[Size];
        T* v = _vectors, t = _triangle;
        for (var i = 0; i < count; i++)
        {
            new Span<T>(v + ((nint)i * length), i).Clear();
            new Span<T>(rows + (i * row) + i, length - i).CopyTo(new Span<T>(v + ((nint)i * length) + i, length - i));
        }

        for (var i = 0; i < count; i++)
        {
            // −T's column i: τ times T's block before it times what the vectors before have in common with this one.
            for (var j = 0; j < i; j++)
            {
                gram[j] = Vectors.Dot(v + ((nint)j * length) + i, v + ((nint)i * length) + i, length - i);
            }

            for (var j = 0; j < i; j++)
            {
                t[(j * Size) + i] = -tau[i] * Vectors.Dot(t + (j * Size) + j, gram + j, i - j);
                t[(i * Size) + j] = T.Zero;
            }

            t[(i * Size) + i] = -tau[i];
        }
    }

    /// <summary>X becomes X H₁ H₂ …, or X times the transpose of that, for rows X as long as the vectors.</summary>
    public void ApplyRight(int rows, T* x, nint row, bool transposed)
    {
        if (rows == 0 || _count == 0)
        {
            return;
        }

        var (vectors, triangle) = (MatrixPointer<T>.Rows(_vectors, _length), MatrixPointer<T>.Rows(_triangle, Size));
        GemmDispatch.Multiply(new GemmProblem<T>(rows, _count, _length, MatrixPointer<T>.Rows(x, row), vectors.Transposed, _applied, _count));
        GemmDispatch.Multiply(new GemmProblem<T>(
            rows, _count, _count, MatrixPointer<T>.Rows(_applied, _count), transposed ? triangle.Transposed : triangle, _turned, _count));
        GemmDispatch.Multiply(new GemmProblem<T>(
            rows, _length, _count, MatrixPointer<T>.Rows(_turned, _count), vectors, x, row, accumulate: true));
    }

    /// <summary>
    /// Rows Y become Y (H₁ H₂ …)ᵀ for any number of reflections: that in row i of <paramref name="vectors"/> starts at its column i.
    /// </summary>
    public void ApplyAll(int count, int length, T* vectors, nint row, T* tau, int rows, T* y, nint rowOfY)
    {
        for (var start = (count - 1) / Size * Size; start >= 0 && count > 0; start -= Size)
        {
            Load(Math.Min(Size, count - start), length - start, vectors + (start * row) + start, row, tau + start);
            ApplyRight(rows, y + start, rowOfY, transposed: true);
        }
    }
}
