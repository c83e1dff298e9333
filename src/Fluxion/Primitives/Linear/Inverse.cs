using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>A⁻¹ of square matrices (…, n, n). Derivatives after M. Giles, Collected matrix derivative results (2008).</summary>
internal sealed class Inverse : Primitive
{
    internal static Inverse Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        SquareMatrix.Check(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) =>
        type.DType == DType.Float32 ? Run<float>((DenseTensor)inputs[0]) : Run<double>((DenseTensor)inputs[0]);

    // dY = −Y dA Y
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) => dx[0] is { } dA ? -y.MatMul(dA).MatMul(y) : null;

    // Ā = −Yᵀ Ȳ Yᵀ
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var transposed = SquareMatrix.Transposed(y);
        return -transposed.MatMul(yBar).MatMul(transposed);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, SquareMatrix.CountOf(type.Shape), type.Shape.Size);

    // A X = I
    private DenseTensor Run<T>(DenseTensor a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        var factors = LuSpans<T>.Of(a, room);
        var y = DenseTensor.Create<T>(a.Shape, out var elements);
        elements.Clear();
        for (var i = 0; i < factors.Count * factors.Order; i++)
        {
            elements[(i * factors.Order) + (i % factors.Order)] = T.One;
        }

        factors.Solve(Name, factors.Order, transposed: false, elements);
        return y;
    }
}
