using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// x̂ = c / √(mean c² + ε) along the last axis, where c is the row without its mean, or the row as it is. A row's x̂ is n times the gradient of
/// √(mean c² + ε), so that its derivatives of every order are symmetric, and one formula serves both directions.
/// </summary>
internal sealed class Normalize(RowScaling scaling) : RowPrimitive
{
    internal override string Parameters => NormalizeRules.Describe(scaling);

    internal override object? Identity => scaling;

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } tangent ? new NormalizeDerivative(scaling).Apply(x[0], tangent) : null;

    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => new NormalizeDerivative(scaling).Apply(x[0], yBar);

    internal override RowFunction AlongRows(ReadOnlySpan<DType> operands) => operands[0] == DType.Float32
        ? new NormalizeFunction<float>(scaling, isAffine: false)
        : new NormalizeFunction<double>(scaling, isAffine: false);

    protected override void Rows<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y) => NormalizeRows.Run(columns, scaling, x, [], [], y);
}
