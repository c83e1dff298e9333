namespace Fluxion.Primitives;

/// <summary>Numbers drawn from a key, a number a counter: element i depends on the key and on i alone.</summary>
internal abstract class RandomPrimitive(Shape shape, DType dtype) : NonDifferentiable
{
    protected Shape Shape => shape;

    protected DType DType => dtype;

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs) => new(dtype, shape);

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) =>
        Draw((ulong)((DenseTensor)inputs[0]).Elements<long>()[0]);

    protected abstract DenseTensor Draw(ulong key);
}
