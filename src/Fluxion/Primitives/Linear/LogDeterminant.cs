using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The sign and log |det A| of square matrices (…, n, n), side by side on a new last axis so that both come from one elimination. The sign
/// is constant wherever it has a derivative.
/// </summary>
internal sealed class LogDeterminant : Primitive
{
    internal static LogDeterminant Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        SquareMatrix.Check(Name, inputs[0]);
        return new TensorType(inputs[0].DType, Shape.Create([.. inputs[0].Shape.Extents[..^2], 2]));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType == DType.Float32
        ? Run<float>((DenseTensor)inputs[0], type.Shape)
        : Run<double>((DenseTensor)inputs[0], type.Shape);

    // dy = ⟨A⁻ᵀ, dA⟩ for the logarithm
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        if (dx[0] is not { } dA)
        {
            return null;
        }

        var logarithm = SquareMatrix.Inner(SquareMatrix.Transposed(x[0].Inverse()), dA);
        return Tensor.Stack([Tensor.Zeros(logarithm.Shape, logarithm.DType), logarithm], -1);
    }

    // Ā = ȳ A⁻ᵀ
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        yBar.Slice(-1, 1, 1).ExpandDims(-1) * SquareMatrix.Transposed(x[0].Inverse());

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Blocks(x, type.Shape.Size / 2, type.Shape.Size);

    private static DenseTensor Run<T>(DenseTensor a, Shape shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        var factors = LuSpans<T>.Of(a, room);
        var y = DenseTensor.Create<T>(shape, out var pairs);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            (pairs[i], pairs[i + 1]) = i / 2 < factors.Count
                ? LuDeterminant.SignAndLogarithm(factors.Order, factors.Matrix(i / 2), factors.Pivots(i / 2))
                : (T.One, T.Zero);
        }

        return y;
    }
}
