using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>1 where x > 0, else 0. Piecewise constant.</summary>
internal sealed class Step : NonDifferentiable
{
    internal static Step Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Floating(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = (DenseTensor)inputs[0];
        return type.DType == DType.Float32 ? DenseLoops.Unary<float, StepOperator>(x) : DenseLoops.Unary<double, StepOperator>(x);
    }

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => FloatingLanes.Unary<StepOperator>(operand, visitor);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);
}
