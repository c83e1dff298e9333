using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>One of a series of functions of each element that a whole number counts, such as the derivatives of one of them.</summary>
internal abstract class OrderedFunction<TFunction>(int order) : ElementwiseFunction
    where TFunction : struct, IElementPairFunction
{
    internal sealed override string Parameters => $"order {order}";

    internal sealed override bool Lane(DType operand, DType result, ILaneVisitor visitor) =>
        FloatingLanes.BinaryBeside<ByElementPair<TFunction>>(order, operand, visitor);

    internal sealed override object? Identity => order;

    protected int Order => order;

    protected sealed override Tensor Evaluate(DenseTensor x, DType dtype)
    {
        var orders = ((Scalar)order).As(Name, dtype).Repeated(x.Shape);
        return dtype == DType.Float32
            ? DenseLoops.Binary<float, ByElementPair<TFunction>>(orders, x)
            : DenseLoops.Binary<double, ByElementPair<TFunction>>(orders, x);
    }
}
