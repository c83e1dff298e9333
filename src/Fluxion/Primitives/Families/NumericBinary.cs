using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>An elementwise function of two operands that takes whole numbers too.</summary>
internal abstract class NumericBinary<TOperator> : ElementwiseBinary<TOperator>
    where TOperator : struct, IBinaryOperator<float>, IBinaryOperator<double>, IBinaryOperator<int>, IBinaryOperator<long>
{
    internal sealed override bool Lane(DType operand, DType result, ILaneVisitor visitor) => NumericLanes.Binary<TOperator>(operand, visitor);

    protected sealed override void Check(Tensor x) => Require.Numeric(Name, x);

    protected sealed override Tensor Evaluate(DenseTensor a, DenseTensor b, DType dtype) => NumericLoops.Binary<TOperator>(a, b);
}
