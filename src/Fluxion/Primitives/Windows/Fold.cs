using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Adds what a window saw back to where it saw it (col2im): (images, channels · taps, places) to (images, channels, rows, columns).</summary>
internal sealed class Fold(WindowPlane window) : LinearPrimitive
{
    internal override string Parameters => $"{window.Rows.Kernel} × {window.Columns.Kernel}";

    internal override object? Identity => window;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        var shape = inputs[0].Shape;
        return new TensorType(inputs[0].DType, Shape.Create([shape[0], shape[1] / window.Taps, window.Rows.Input, window.Columns.Input]));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType switch
    {
        DType.Float32 => Run<float>((DenseTensor)inputs[0], type.Shape),
        DType.Float64 => Run<double>((DenseTensor)inputs[0], type.Shape),
        DType.Int32 => Run<int>((DenseTensor)inputs[0], type.Shape),
        _ => Run<long>((DenseTensor)inputs[0], type.Shape),
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        ConvolutionBatch.Images(Apply(ConvolutionBatch.IntoImages(x[0])), size);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => new Unfold(window).Apply(yBar);

    private DenseTensor Run<T>(DenseTensor x, Shape shape)
        where T : unmanaged, INumberBase<T>
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<T>(shape, out var elements);
        UnfoldLoop.Fold(window, shape[0] * shape[1], x.Elements<T>(), elements);
        GC.KeepAlive(x);
        return y;
    }
}
