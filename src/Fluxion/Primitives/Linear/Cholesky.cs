using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The lower triangle L with A = L Lᵀ, for symmetric positive definite matrices (…, n, n). Derivatives after I. Murray, Differentiation of
/// the Cholesky decomposition (2016); Φ takes the lower triangle and halves its diagonal.
/// </summary>
internal sealed class Cholesky : Primitive
{
    internal static Cholesky Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        SquareMatrix.Check(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var a = ((DenseTensor)inputs[0]).Contiguous();
        var l = type.DType == DType.Float32 ? Run<float>(a) : Run<double>(a);
        GC.KeepAlive(a);
        return l;
    }

    // dL = L Φ(L⁻¹ dA L⁻ᵀ), where dA counts by its symmetric part
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        if (dx[0] is not { } dA)
        {
            return null;
        }

        var left = y.SolveTriangular(SquareMatrix.Symmetric(dA));
        return y.MatMul(Phi(y.SolveTriangular(SquareMatrix.Transposed(left))));
    }

    // Ā = sym(L⁻ᵀ Φ(Lᵀ L̄) L⁻¹)
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var left = y.SolveTriangular(Phi(SquareMatrix.Transposed(y).MatMul(yBar)), transposed: true);
        return SquareMatrix.Symmetric(y.SolveTriangular(SquareMatrix.Transposed(left), transposed: true));
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, SquareMatrix.CountOf(type.Shape), type.Shape.Size);

    private static Tensor Phi(Tensor a) => 0.5 * (a.Tril(-1) + a.Tril());

    private static DenseTensor Run<T>(DenseTensor a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var l = DenseTensor.Create<T>(a.Shape, out var factors);
        a.Elements<T>().CopyTo(factors);
        var n = a.Shape[^1];
        using var room = Workspace.Open();
        var factored = room.Span<int>(SquareMatrix.CountOf(a.Shape));
        CholeskyFactor.Run(factored.Length, n, factors, factored);
        for (var i = 0; i < factored.Length; i++)
        {
            if (factored[i] < n)
            {
                throw new SingularMatrixException(
                    $"Cholesky: {SquareMatrix.Which(a.Shape, i)} is not positive definite: its leading block of {factored[i] + 1} rows "
                    + "has no factor. Add a multiple of Tensor.Eye to it, or check that it is symmetric.");
            }
        }

        return l;
    }
}
