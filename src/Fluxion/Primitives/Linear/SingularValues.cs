using System.Numerics;

namespace Fluxion.Primitives;

/// <summary>The singular values, descending, of matrices (…, m, n). Derivatives after M. Giles (2008); they are always finite.</summary>
internal sealed class SingularValues : Primitive
{
    internal static SingularValues Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Decompositions.Check(Name, inputs[0]);
        return Svd.Instance.InferAll(inputs)[1];
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType == DType.Float32
        ? Run<float>((DenseTensor)inputs[0], type.Shape)
        : Run<double>((DenseTensor)inputs[0], type.Shape);

    // dsᵢ = uᵢᵀ dA vᵢ
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        if (dx[0] is not { } dA)
        {
            return null;
        }

        var factors = Svd.Instance.ApplyAll(x);
        return (factors[0] * dA.MatMul(SquareMatrix.Transposed(factors[2]))).Sum(-2);
    }

    // Ā = U diag(s̄) Vᵀ
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var factors = Svd.Instance.ApplyAll(x);
        return Decompositions.ScaleColumns(factors[0], yBar).MatMul(factors[2]);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Blocks(x, SquareMatrix.CountOf(x[0].Type.Shape), type.Shape.Size);

    private DenseTensor Run<T>(DenseTensor a, Shape shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = DenseTensor.Create<T>(shape, out var values);
        Svd.Find(Name, a, [], values, []);
        return y;
    }
}
