using System.Numerics;

namespace Fluxion.Primitives;

/// <summary>
/// Eigenvalues, ascending, and eigenvectors as columns of the symmetric part of matrices (…, n, n). Derivatives after M. Giles, Collected
/// matrix derivative results (2008). Vectors of equal values are any basis of their space; what turns them into each other counts as zero.
/// </summary>
internal sealed class SymmetricEigen : TuplePrimitive
{
    internal static SymmetricEigen Instance { get; } = new();

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs)
    {
        SquareMatrix.Check(Name, inputs[0]);
        return [new TensorType(inputs[0].DType, Shape.Create(inputs[0].Shape.Extents[..^1])), inputs[0].Type];
    }

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y) =>
        (y[0], y[1]) = x[0].DType == DType.Float32 ? Run<float>((DenseTensor)x[0], types) : Run<double>((DenseTensor)x[0], types);

    // With P = Vᵀ sym(dA) V: dλ = diag P,  dV = V (F ∘ P)
    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y)
    {
        if (dx[0] is not { } dA)
        {
            return [null, null];
        }

        var v = y[1];
        var p = SquareMatrix.Transposed(v).MatMul(SquareMatrix.Symmetric(dA)).MatMul(v);
        return [p.Diagonal(), v.MatMul(InverseGaps(y[0]) * p)];
    }

    // Ā = sym(V (diag λ̄ + F ∘ Vᵀ V̄) Vᵀ)
    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted)
    {
        var (values, v) = (y[0], y[1]);
        var turning = yBar[1] is { } vBar ? InverseGaps(values) * SquareMatrix.Transposed(v).MatMul(vBar) : null;
        return Flow.Sum(yBar[0]?.DiagEmbed(), turning) is { } inner
            ? [SquareMatrix.Symmetric(v.MatMul(inner).MatMul(SquareMatrix.Transposed(v)))]
            : [null];
    }

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => ApplyAll(x);

    /// <summary>Finds the values, and the vectors unless they are empty.</summary>
    /// <exception cref="ConvergenceException">The values of a matrix were not found.</exception>
    internal static void Find<T>(string operation, DenseTensor a, Span<T> values, Span<T> vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var packed = a.Contiguous();
        var failed = Kernels.SymmetricEigen.Run(SquareMatrix.CountOf(a.Shape), a.Shape[^1], packed.Elements<T>(), values, vectors);
        GC.KeepAlive(packed);
        Decompositions.Found(operation, a.Shape, failed);
    }

    private (DenseTensor Values, DenseTensor Vectors) Run<T>(DenseTensor a, ReadOnlySpan<TensorType> types)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = DenseTensor.Create<T>(types[0].Shape, out var numbers);
        var vectors = DenseTensor.Create<T>(types[1].Shape, out var columns);
        Find(Name, a, numbers, columns);
        return (values, vectors);
    }

    // Fᵢⱼ = 1 / (λⱼ − λᵢ), 0 where rounding cannot tell the two apart.
    private static Tensor InverseGaps(Tensor values)
    {
        var n = values.Shape[^1];
        return n == 0
            ? Tensor.Zeros([.. values.Shape.Extents, n], values.DType)
            : Decompositions.Reciprocal(values.ExpandDims(-2) - values.ExpandDims(-1), Decompositions.Rounding(values, n));
    }
}
