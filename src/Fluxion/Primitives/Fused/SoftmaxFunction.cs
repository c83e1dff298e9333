using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Softmax on rows in memory. Its exponentials keep the arithmetic busy, so that the memory may do something else meanwhile.</summary>
internal sealed unsafe class SoftmaxFunction<T> : RowFunction
    where T : unmanaged
{
    private static readonly RowOperand[] One = [RowOperand.Rows];

    internal override ReadOnlySpan<RowOperand> Operands => One;

    internal override bool CarriesTraffic(int columns) => SoftmaxRows.CarryTraffic<T>(columns);

    internal override void Run(int rows, int columns, void** operands, void** results) =>
        SoftmaxRows.Softmax(rows, columns, new ReadOnlySpan<T>(operands[0], rows * columns), new Span<T>(results[0], rows * columns));

    internal override void Run(int rows, int columns, void** operands, void** results, in RowTraffic traffic) =>
        SoftmaxRows.Softmax(columns, new ReadOnlySpan<T>(operands[0], rows * columns), new Span<T>(results[0], rows * columns), traffic);
}
