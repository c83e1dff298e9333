using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// Matrix product over the last two axes, (…, m, k) by (…, k, n); the axes before are a batch and equal. Transposed operands are read as
/// they lie.
/// </summary>
internal sealed class MatMul : BilinearPrimitive
{
    internal static MatMul Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        var (a, b) = (inputs[0], inputs[1]);
        Require.SameDType(Name, a, b);
        Require.Floating(Name, a);
        if (a.Shape[^1] != b.Shape[^2])
        {
            throw new ShapeException(
                $"{Name}: {a.Shape} by {b.Shape}: the left one has {a.Shape[^1]} columns and the right one {b.Shape[^2]} rows; they must be as many. Transpose one of them?");
        }

        return new TensorType(a.DType, Shape.Create([.. a.Shape.Extents[..^1], b.Shape[^1]]));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (a, b) = (MatrixOperand.Of((DenseTensor)inputs[0]), MatrixOperand.Of((DenseTensor)inputs[1]));
        return type.DType == DType.Float32 ? Run<float>(a, b, type.Shape) : Run<double>(a, b, type.Shape);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        x[0].Rank == x[1].Rank || x[0].Rank + x[1].Rank == 5
            ? x[0].MatMul(x[1])
            : Batching.All(x[0], batched[0], size).MatMul(Batching.All(x[1], batched[1], size));

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => MatMulDependence.Of(x[0], x[1], type);

    // Ȳ Bᵀ
    protected override Tensor TransposeLeft(Tensor yBar, Tensor a, Tensor b) => yBar.MatMul(b.SwapAxes(-1, -2));

    // Aᵀ Ȳ
    protected override Tensor TransposeRight(Tensor yBar, Tensor a, Tensor b) => a.SwapAxes(-1, -2).MatMul(yBar);

    private static DenseTensor Run<T>(MatrixOperand a, MatrixOperand b, Shape shape)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var y = DenseTensor.Create<T>(shape, out var elements);
        Run(a, b, shape, elements);
        return y;
    }

    /// <summary>The product written to where it is wanted.</summary>
    internal static void Run<T>(MatrixOperand a, MatrixOperand b, Shape shape, Span<T> elements)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (m, n, k) = (shape[^2], shape[^1], a.Columns);
        if (a.Batch == 1)
        {
            Gemm.Multiply(m, n, k, a.Elements<T>(), a.Leading, a.IsTransposed, b.Elements<T>(), b.Leading, b.IsTransposed, elements, n);
        }
        else
        {
            Gemm.MultiplyBatched(
                a.Batch, m, n, k, a.Elements<T>(), a.Leading, a.IsTransposed, a.BatchStride, b.Elements<T>(), b.Leading, b.IsTransposed, b.BatchStride, elements, n, m * n);
        }

        GC.KeepAlive(a.Tensor);
        GC.KeepAlive(b.Tensor);
    }
}
