using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The elements along an axis in reverse order. It is its own transpose.</summary>
internal sealed class Flip(int axis) : LinearPrimitive
{
    internal override string Parameters => $"axis {axis}";

    internal override object? Identity => axis;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => inputs[0].Type;

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType switch
    {
        DType.Float32 => Run<float>((DenseTensor)inputs[0]),
        DType.Float64 => Run<double>((DenseTensor)inputs[0]),
        DType.Int32 => Run<int>((DenseTensor)inputs[0]),
        DType.Int64 => Run<long>((DenseTensor)inputs[0]),
        _ => Run<bool>((DenseTensor)inputs[0]),
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new Flip(axis + 1).Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Moved(this, x, x.Length);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => Apply(yBar);

    private DenseTensor Run<T>(DenseTensor x)
        where T : unmanaged
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<T>(x.Shape, out var elements);
        if (x.Size > 0)
        {
            ReverseCopy.Run(x.Shape[axis], AxisExtents.Inner(x.Shape, axis), x.Elements<T>(), elements);
        }

        GC.KeepAlive(x);
        return y;
    }
}
