using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The cotangents of rows from those of normalised rows, from the weight if there is one, and from mean and factor of each row; with a weight
/// those of weight and bias too, as sums over rows.
/// </summary>
internal sealed unsafe class NormalizeGradientFunction<T>(RowScaling scaling, bool isAffine) : RowFunction
    where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
{
    private static readonly RowOperand[] RowsWeightFlow = [RowOperand.Rows, RowOperand.Columns, RowOperand.Rows];
    private static readonly RowOperand[] RowsFlow = [RowOperand.Rows, RowOperand.Rows];

    internal override ReadOnlySpan<RowOperand> Operands => isAffine ? RowsWeightFlow : RowsFlow;

    internal override RowFunction Basis { get; } = new NormalizeBasis<T>(scaling);

    internal override int Sums => isAffine ? 2 : 0;

    internal override int RowsOfSum => isAffine ? NormalizeGradientRows.BlockRows : 1;

    internal override void Run(int rows, int columns, void** operands, void** results)
    {
        var numbers = isAffine ? columns : 0;
        var weight = new ReadOnlySpan<T>(operands[1], numbers);
        var toWeight = isAffine ? new Span<T>(results[1], columns) : default;
        var toBias = isAffine ? new Span<T>(results[2], columns) : default;
        var x = (T*)operands[0];
        var v = (T*)operands[isAffine ? 2 : 1];
        var y = (T*)results[0];
        var basis = ((T Mean, T Factor)*)operands[isAffine ? 3 : 2];
        for (var row = 0; row < rows; row++)
        {
            var at = (nint)row * columns;
            var source = new ReadOnlySpan<T>(x + at, columns);
            NormalizeGradientRows.Row(scaling, basis[row], source, weight, new ReadOnlySpan<T>(v + at, columns), new Span<T>(y + at, columns), toWeight, toBias);
        }
    }
}
