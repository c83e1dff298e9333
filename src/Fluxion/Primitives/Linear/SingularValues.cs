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

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var a = (DenseTensor)inputs[0];
        return (type.DType == DType.Float32 ? Svd.Run<float>(Name, a, [type]) : Svd.Run<double>(Name, a, [type]))[0];
    }

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
}
