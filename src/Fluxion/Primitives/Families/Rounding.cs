using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>From each number to a whole one near it, elementwise. Whole numbers stay. Piecewise constant.</summary>
internal abstract class Rounding<TOperator> : NonDifferentiable
    where TOperator : struct, IUnaryOperator<float>, IUnaryOperator<double>
{
    internal sealed override bool IsElementwise => true;

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType switch
    {
        DType.Float32 => DenseLoops.Unary<float, TOperator>((DenseTensor)inputs[0]),
        DType.Float64 => DenseLoops.Unary<double, TOperator>((DenseTensor)inputs[0]),
        _ => inputs[0],
    };

    // Of whole numbers nothing is left to do, and so there is no lane.
    internal sealed override bool Lane(DType operand, DType result, ILaneVisitor visitor) => FloatingLanes.Unary<TOperator>(operand, visitor);

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);
}
