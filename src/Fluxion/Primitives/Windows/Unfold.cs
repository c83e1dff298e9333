using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>What a window sees at each place (im2col): (images, channels, rows, columns) to (images, channels · taps, places). Only moves elements.</summary>
internal sealed class Unfold(WindowPlane window) : LinearPrimitive
{
    internal override string Parameters => $"{window.Rows.Kernel} × {window.Columns.Kernel}";

    internal override object? Identity => window;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) =>
        new(inputs[0].DType, Shape.Create([inputs[0].Shape[0], inputs[0].Shape[1] * window.Taps, window.Output]));

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType switch
    {
        DType.Float32 => Run<float>((DenseTensor)inputs[0], type.Shape),
        DType.Float64 => Run<double>((DenseTensor)inputs[0], type.Shape),
        DType.Int32 => Run<int>((DenseTensor)inputs[0], type.Shape),
        DType.Int64 => Run<long>((DenseTensor)inputs[0], type.Shape),
        _ => Run<bool>((DenseTensor)inputs[0], type.Shape),
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        ConvolutionBatch.Images(Apply(ConvolutionBatch.IntoImages(x[0])), size);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Moved(this, x, x.Length);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => new Fold(window).Apply(yBar);

    private DenseTensor Run<T>(DenseTensor x, Shape shape)
        where T : unmanaged
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<T>(shape, out var elements);
        UnfoldLoop.Unfold(window, x.Shape[0] * x.Shape[1], x.Elements<T>(), elements);
        GC.KeepAlive(x);
        return y;
    }
}
