using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The real rows of n elements whose transforms these are, times n. Imaginary parts that must be 0 are not read.</summary>
internal sealed class InverseRealFourierTransform(int length) : LinearPrimitive
{
    internal override string Parameters => $"length {length}";

    internal override object? Identity => length;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        var x = inputs[0];
        ComplexAxis.Check(Name, x);
        ComplexAxis.CheckLength(Name, length);
        return x.Shape[^2] == (length / 2) + 1
            ? new TensorType(x.DType, [.. x.Shape.Extents[..^2], length])
            : throw new ShapeException(
                $"{Name}: {length} real numbers have {(length / 2) + 1} frequencies, but the tensor of shape {x.Shape} has {x.Shape[^2]}; "
                + $"give the length {2 * (x.Shape[^2] - 1)} or {(2 * x.Shape[^2]) - 1}, or slice or pad the frequencies first.");
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = ((DenseTensor)inputs[0]).Contiguous();
        var y = type.DType == DType.Float32 ? Run<float>(x, type.Shape) : Run<double>(x, type.Shape);
        GC.KeepAlive(x);
        return y;
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    // Frequencies between the ends stand for themselves and for their conjugates.
    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) =>
        RealFourierTransform.Instance.Apply(yBar) * ComplexAxis.Weights(length, 2, yBar.DType);

    private DenseTensor Run<T>(DenseTensor x, Shape shape)
        where T : unmanaged, INumber<T>
    {
        var y = DenseTensor.Create<T>(shape, out var elements);
        RealFourier.Backward(y.Size / length, length, x.Elements<T>(), elements);
        return y;
    }
}
