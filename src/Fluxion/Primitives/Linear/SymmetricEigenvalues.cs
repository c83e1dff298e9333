using System.Numerics;

namespace Fluxion.Primitives;

/// <summary>The eigenvalues, ascending, of the symmetric part of matrices (…, n, n). Derivatives after M. Giles (2008); they are always finite.</summary>
internal sealed class SymmetricEigenvalues : Primitive
{
    internal static SymmetricEigenvalues Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        SquareMatrix.Check(Name, inputs[0]);
        return SymmetricEigen.Instance.InferAll(inputs)[0];
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType == DType.Float32
        ? Run<float>((DenseTensor)inputs[0], type.Shape)
        : Run<double>((DenseTensor)inputs[0], type.Shape);

    // dλᵢ = vᵢᵀ dA vᵢ
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        if (dx[0] is not { } dA)
        {
            return null;
        }

        var v = SymmetricEigen.Instance.ApplyAll(x)[1];
        return (v * SquareMatrix.Symmetric(dA).MatMul(v)).Sum(-2);
    }

    // Ā = V diag(λ̄) Vᵀ
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var v = SymmetricEigen.Instance.ApplyAll(x)[1];
        return Decompositions.ScaleColumns(v, yBar).MatMul(SquareMatrix.Transposed(v));
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, SquareMatrix.CountOf(x[0].Type.Shape), type.Shape.Size);

    private DenseTensor Run<T>(DenseTensor a, Shape shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = DenseTensor.Create<T>(shape, out var values);
        SymmetricEigen.Find(Name, a, values, []);
        return y;
    }
}
