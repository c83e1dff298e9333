using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Mean and factor of each row.</summary>
internal sealed unsafe class NormalizeBasis<T>(RowScaling scaling) : RowFunction
    where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
{
    private static readonly RowOperand[] One = [RowOperand.Rows];

    private readonly RowScaling _scaling = scaling;

    internal override ReadOnlySpan<RowOperand> Operands => One;

    public override bool Equals(object? obj) => obj is NormalizeBasis<T> other && other._scaling == _scaling;

    public override int GetHashCode() => _scaling.GetHashCode();

    internal override void Run(int rows, int columns, void** operands, void** results)
    {
        var x = (T*)operands[0];
        var basis = ((T Mean, T Factor)*)results[0];
        for (var row = 0; row < rows; row++)
        {
            basis[row] = _scaling.Of(new ReadOnlySpan<T>(x + ((nint)row * columns), columns));
        }
    }
}
