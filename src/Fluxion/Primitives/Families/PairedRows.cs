using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>A function of two operands that have rows.</summary>
/// <param name="body">Its loops.</param>
/// <param name="isNarrow">Whether the result is a number for each row.</param>
internal sealed unsafe class PairedRows<T>(PairedRows<T>.Body body, bool isNarrow = false) : RowFunction
    where T : unmanaged
{
    private static readonly RowOperand[] Both = [RowOperand.Rows, RowOperand.Rows];

    /// <summary>The loops over rows of x and v, which lie one behind the other.</summary>
    internal delegate void Body(int columns, ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> y);

    internal override ReadOnlySpan<RowOperand> Operands => Both;

    internal override void Run(int rows, int columns, void** operands, void** results)
    {
        var size = rows * columns;
        body(columns, new ReadOnlySpan<T>(operands[0], size), new ReadOnlySpan<T>(operands[1], size), new Span<T>(results[0], isNarrow ? rows : size));
    }
}
