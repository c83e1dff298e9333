using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>An elementwise function that takes whole numbers too.</summary>
internal abstract class NumericUnary<TOperator> : ElementwiseUnary<TOperator>
    where TOperator : struct, IUnaryOperator<float>, IUnaryOperator<double>, IUnaryOperator<int>, IUnaryOperator<long>
{
    internal sealed override bool Lane(DType operand, DType result, ILaneVisitor visitor) => NumericLanes.Unary<TOperator>(operand, visitor);

    protected sealed override void Check(Tensor x) => Require.Numeric(Name, x);

    protected sealed override Tensor Evaluate(DenseTensor x, DType dtype) => NumericLoops.Unary<TOperator>(x);
}
