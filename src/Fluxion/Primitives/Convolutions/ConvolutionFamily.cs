namespace Fluxion.Primitives;

/// <summary>
/// A convolution or one of its transposes. Of the three tensors x, w and y of a convolution, each is bilinear in the other two, and the
/// derivatives of each are the other two: so the three close on themselves at every order.
/// </summary>
internal abstract class ConvolutionFamily(ConvolutionGeometry geometry) : BilinearPrimitive
{
    internal sealed override string Parameters => $"{Geometry}";

    internal sealed override object? Identity => geometry;

    protected ConvolutionGeometry Geometry => geometry;

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.Floating(Name, inputs[0]);
        return new TensorType(inputs[0].DType, Result(inputs[0].Shape, inputs[1].Shape));
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (a, b) = (((DenseTensor)inputs[0]).Contiguous(), ((DenseTensor)inputs[1]).Contiguous());
        var y = type.DType == DType.Float32 ? Run<float>(a, b, type.Shape) : Run<double>(a, b, type.Shape);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return y;
    }

    protected abstract Shape Result(Shape a, Shape b);

    protected abstract DenseTensor Run<T>(DenseTensor a, DenseTensor b, Shape shape)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>;
}
