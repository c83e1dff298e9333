using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The index of the largest element along an axis, the first of equals, as int64.</summary>
internal sealed class ArgMax(int axis) : NonDifferentiable
{
    internal override string Parameters => $"axis {axis}";

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        return inputs[0].Shape[axis] > 0
            ? new TensorType(DType.Int64, AxisGroups.Reduced(inputs[0].Shape, [axis], keepDims: false))
            : throw new ShapeException($"{Name}: a tensor of shape {inputs[0].Shape} has no elements along axis {axis}.");
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => inputs[0].DType switch
    {
        DType.Float32 => Run<float>((DenseTensor)inputs[0], type.Shape),
        DType.Float64 => Run<double>((DenseTensor)inputs[0], type.Shape),
        DType.Int32 => Run<int>((DenseTensor)inputs[0], type.Shape),
        _ => Run<long>((DenseTensor)inputs[0], type.Shape),
    };
    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new ArgMax(axis + 1).Apply(x);

    private DenseTensor Run<T>(DenseTensor x, Shape result)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<long>(result, out var elements);
        var inner = 1;
        foreach (var extent in x.Shape.Extents[(axis + 1)..])
        {
            inner *= extent;
        }

        if (result.Size > 0)
        {
            ArgReductionLoop.ArgMax(result.Size / inner, x.Shape[axis], inner, x.Elements<T>(), elements);
        }

        GC.KeepAlive(x);
        return y;
    }
}
