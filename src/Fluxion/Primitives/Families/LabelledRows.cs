using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>A function of rows and of a label for each.</summary>
/// <param name="operation">The operation's name.</param>
/// <param name="body">Its loops, over labels that are in range.</param>
internal sealed unsafe class LabelledRows<T>(string operation, LabelledRows<T>.Body body) : RowFunction
    where T : unmanaged
{
    private static readonly RowOperand[] RowsAndLabels = [RowOperand.Rows, RowOperand.Numbers];

    /// <summary>The loops over rows of x, which lie one behind the other, to a number for each.</summary>
    internal delegate void Body(int columns, ReadOnlySpan<T> x, ReadOnlySpan<long> labels, Span<T> y);

    internal override ReadOnlySpan<RowOperand> Operands => RowsAndLabels;

    internal override void Run(int rows, int columns, void** operands, void** results)
    {
        var labels = new ReadOnlySpan<long>(operands[1], rows);
        IndexList.Check(operation, labels, columns);
        body(columns, new ReadOnlySpan<T>(operands[0], rows * columns), labels, new Span<T>(results[0], rows));
    }
}
