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
        Require.Floating(Name, inputs[0]);
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

        var left = y.Solve(Symmetric(dA));
        return y.MatMul(Phi(y.Solve(left.SwapAxes(-1, -2)).SwapAxes(-1, -2)));
    }

    // Ā = sym(L⁻ᵀ Φ(Lᵀ L̄) L⁻¹)
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var transposed = y.SwapAxes(-1, -2);
        var left = transposed.Solve(Phi(transposed.MatMul(yBar)));
        return Symmetric(transposed.Solve(left.SwapAxes(-1, -2)).SwapAxes(-1, -2));
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, SquareMatrix.CountOf(type.Shape), type.Shape.Size);

    private static Tensor Symmetric(Tensor a) => 0.5 * (a + a.SwapAxes(-1, -2));

    private static Tensor Phi(Tensor a)
    {
        var index = Tensor.Arange(0, a.Shape[^1], dtype: DType.Int64);
        var (row, column) = (index.ExpandDims(1), index);
        return a * ((0.5 * (row > column).Cast(a.DType)) + (0.5 * (row >= column).Cast(a.DType)));
    }

    private static DenseTensor Run<T>(DenseTensor a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var l = DenseTensor.Create<T>(a.Shape, out var factors);
        var n = a.Shape[^1];
        for (var i = 0; n > 0 && i < a.Size / (n * n); i++)
        {
            var done = CholeskyFactor.Run(n, a.Elements<T>().Slice(i * n * n, n * n), factors.Slice(i * n * n, n * n));
            if (done < n)
            {
                throw new SingularMatrixException(
                    $"Cholesky: the matrix{(a.Rank == 2 ? "" : $" number {i}")} of shape ({n}, {n}) is not positive definite: its leading block of {done + 1} rows "
                    + "has no factor. Add a multiple of Tensor.Eye to it, or check that it is symmetric.");
            }
        }

        return l;
    }
}
