using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>A function of each element by itself that has a lane.</summary>
internal abstract class ElementwiseUnary<TOperator> : ElementwiseFunction
    where TOperator : struct, IUnaryOperator<float>, IUnaryOperator<double>
{
    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => FloatingLanes.Unary<TOperator>(operand, visitor);

    protected override Tensor Evaluate(DenseTensor x, DType dtype) =>
        dtype == DType.Float32 ? DenseLoops.Unary<float, TOperator>(x) : DenseLoops.Unary<double, TOperator>(x);
}
