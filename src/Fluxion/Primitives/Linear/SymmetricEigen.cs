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

    protected override Tensor[] EvaluateAll(ReadOnlySpan<Tensor> inputs)
    {
        var a = (DenseTensor)inputs[0];
        return a.DType == DType.Float32 ? Run<float>(Name, a, wantsVectors: true) : Run<double>(Name, a, wantsVectors: true);
    }

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

    /// <summary>The values alone, or with the vectors.</summary>
    internal static Tensor[] Run<T>(string operation, DenseTensor a, bool wantsVectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var packed = a.Contiguous();
        var values = DenseTensor.Create<T>(Shape.Create(a.Shape.Extents[..^1]), out var numbers);
        Span<T> columns = [];
        Tensor[] results = wantsVectors ? [values, DenseTensor.Create<T>(a.Shape, out columns)] : [values];
        var failed = Kernels.SymmetricEigen.Run(SquareMatrix.CountOf(a.Shape), a.Shape[^1], packed.Elements<T>(), numbers, columns);
        GC.KeepAlive(packed);
        GC.KeepAlive(results);
        Decompositions.Found(operation, a.Shape, failed);
        return results;
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
