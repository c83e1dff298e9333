using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>P A = L U of each of many matrices (…, n, n), in memory that somebody else keeps.</summary>
internal readonly ref struct LuSpans<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> _factors;
    private readonly ReadOnlySpan<int> _pivots;

    // For each matrix its first column without a pivot.
    private readonly ReadOnlySpan<int> _zeros;

    internal LuSpans(Shape shape, ReadOnlySpan<T> factors, ReadOnlySpan<int> pivots, ReadOnlySpan<int> zeros)
    {
        Shape = shape;
        _factors = factors;
        _pivots = pivots;
        _zeros = zeros;
    }

    /// <summary>The shape of what was factored.</summary>
    internal Shape Shape { get; }

    internal int Order => Shape[^1];

    internal int Count => _zeros.Length;

    /// <summary>Factors matrices in a workspace.</summary>
    internal static LuSpans<T> Of(DenseTensor a, Workspace room)
    {
        var count = SquareMatrix.CountOf(a.Shape);
        return Of(a, room.Span<T>(a.Size), room.Span<int>(count * a.Shape[^1]), room.Span<int>(count));
    }

    /// <summary>Factors matrices in memory for the factors, n swaps a matrix, and a number a matrix.</summary>
    internal static LuSpans<T> Of(DenseTensor a, Span<T> factors, Span<int> pivots, Span<int> zeros)
    {
        StridedCopy.Run(a.Shape.Extents, a.Strided<T>(), factors);
        LuFactor.Run(zeros.Length, a.Shape[^1], factors, pivots, zeros);
        GC.KeepAlive(a);
        return new LuSpans<T>(a.Shape, factors, pivots, zeros);
    }

    /// <summary>The factors of one matrix: U on and above the diagonal, L below it.</summary>
    internal ReadOnlySpan<T> Matrix(int number) => _factors.Slice(number * Order * Order, Order * Order);

    internal ReadOnlySpan<int> Pivots(int number) => _pivots.Slice(number * Order, Order);

    internal bool IsSingular(int number) => _zeros[number] < Order;

    /// <summary>Overwrites right-hand sides B (…, n, k) by X with op(A) X = B.</summary>
    /// <exception cref="SingularMatrixException">A matrix has no inverse.</exception>
    internal void Solve(string operation, int columns, bool transposed, Span<T> right)
    {
        for (var i = 0; i < Count; i++)
        {
            if (IsSingular(i))
            {
                throw new SingularMatrixException(
                    $"{operation}: {SquareMatrix.Which(Shape, i)} is singular: its column {_zeros[i]} depends on those before it. "
                    + "Check the model, or add a small multiple of Tensor.Eye to regularise it.");
            }
        }

        LuSolve.Run(Count, Order, columns, _factors, _pivots, transposed, right);
    }
}
