using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// A⁺ (…, n, m) of matrices (…, m, n), by singular values; those at most <paramref name="tolerance"/> times the largest count as zero.
/// Derivatives after G. Golub and V. Pereyra, The differentiation of pseudo-inverses and nonlinear least squares problems (1973): they hold
/// where the rank stays the same nearby.
/// </summary>
internal sealed class PseudoInverse(double tolerance) : Primitive
{
    internal override string Parameters => $"tolerance {tolerance:R}";

    internal override object? Identity => tolerance;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Decompositions.Check(Name, inputs[0]);
        var extents = inputs[0].Shape.Extents;
        return new TensorType(inputs[0].DType, Shape.Create([.. extents[..^2], extents[^1], extents[^2]]));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) =>
        type.DType == DType.Float32 ? Run<float>((DenseTensor)inputs[0], type) : Run<double>((DenseTensor)inputs[0], type);

    // dY = −Y dA Y + Y Yᵀ dAᵀ (I − A Y) + (I − Y A) dAᵀ Yᵀ Y
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        if (dx[0] is not { } dA)
        {
            return null;
        }

        var (a, at, yt) = (x[0], SquareMatrix.Transposed(dA), SquareMatrix.Transposed(y));
        var (left, right) = (y.MatMul(yt.MatMul(at)), at.MatMul(yt).MatMul(y));
        return left - left.MatMul(a).MatMul(y) + right - y.MatMul(a.MatMul(right)) - y.MatMul(dA).MatMul(y);
    }

    // Ā = −Yᵀ Ȳ Yᵀ + (I − A Y) Ȳᵀ Y Yᵀ + Yᵀ Y Ȳᵀ (I − Y A)
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var (a, bt, yt) = (x[0], SquareMatrix.Transposed(yBar), SquareMatrix.Transposed(y));
        var (left, right) = (yt.MatMul(y.MatMul(bt)), bt.MatMul(y).MatMul(yt));
        return left - left.MatMul(y).MatMul(a) + right - a.MatMul(y.MatMul(right)) - yt.MatMul(yBar).MatMul(yt);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, SquareMatrix.CountOf(type.Shape), type.Shape.Size);

    private DenseTensor Run<T>(DenseTensor a, TensorType type)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var packed = a.Contiguous();
        var y = DenseTensor.Create<T>(type.Shape, out var elements);
        var failed = PseudoInverseFactor.Run(
            SquareMatrix.CountOf(a.Shape), a.Shape[^2], a.Shape[^1], packed.Elements<T>(), T.CreateChecked(tolerance), elements);
        GC.KeepAlive(packed);
        GC.KeepAlive(y);
        Decompositions.Found(Svd.Instance.Name, a.Shape, failed);
        return y;
    }
}
