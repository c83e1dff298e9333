using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Normalised rows from the rows, from weight and bias if there are any, and from mean and factor of each row.</summary>
internal sealed unsafe class NormalizeFunction<T>(RowScaling scaling, bool isAffine) : RowFunction
    where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
{
    private static readonly RowOperand[] RowsWeightBias = [RowOperand.Rows, RowOperand.Columns, RowOperand.Columns];

    internal override ReadOnlySpan<RowOperand> Operands => RowsWeightBias.AsSpan(0, isAffine ? 3 : 1);

    internal override RowFunction Basis { get; } = new NormalizeBasis<T>(scaling);

    internal override void Run(int rows, int columns, void** operands, void** results)
    {
        var numbers = isAffine ? columns : 0;
        var weight = new ReadOnlySpan<T>(operands[1], numbers);
        var bias = new ReadOnlySpan<T>(operands[isAffine ? 2 : 1], numbers);
        var basis = ((T Mean, T Factor)*)operands[isAffine ? 3 : 1];
        for (var row = 0; row < rows; row++)
        {
            var at = (nint)row * columns;
            NormalizeRows.Row(basis[row], new ReadOnlySpan<T>((T*)operands[0] + at, columns), weight, bias, new Span<T>((T*)results[0] + at, columns));
        }
    }
}
