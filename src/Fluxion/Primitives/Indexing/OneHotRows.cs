using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>From a label for each row a row that is one there and zero elsewhere.</summary>
internal sealed unsafe class OneHotRows<T>(string operation, T one) : RowFunction
    where T : unmanaged
{
    private static readonly RowOperand[] Labels = [RowOperand.Numbers];

    internal override ReadOnlySpan<RowOperand> Operands => Labels;

    internal override void Run(int rows, int columns, void** operands, void** results)
    {
        var labels = new ReadOnlySpan<long>(operands[0], rows);
        IndexList.Check(operation, labels, columns);
        Run(columns, labels, new Span<T>(results[0], rows * columns), one);
    }

    internal static void Run(int columns, ReadOnlySpan<long> labels, Span<T> y, T one)
    {
        y.Clear();
        for (var row = 0; row < labels.Length; row++)
        {
            y[(row * columns) + (int)labels[row]] = one;
        }
    }
}
