namespace Fluxion.Primitives;

/// <summary>Numbers drawn from a key, a number a counter: element i depends on the key and on i alone.</summary>
internal abstract class RandomPrimitive(Shape shape, DType dtype) : NonDifferentiable
{
    protected Shape Shape => shape;

    protected DType DType => dtype;

    // One draw for each key; usually there is one, of shape ().
    internal override string Parameters => $"{shape}";

    internal override object? Identity => (shape, dtype);

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs) => new(dtype, Shape.Create([.. inputs[0].Shape, .. shape]));

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var keys = ((DenseTensor)inputs[0]).Contiguous();
        if (keys.Rank == 0)
        {
            return Draw((ulong)keys.Elements<long>()[0]);
        }

        var draws = new Tensor[keys.Size];
        for (var i = 0; i < draws.Length; i++)
        {
            draws[i] = Draw((ulong)keys.Elements<long>()[i]).Reshape([1, .. shape]);
        }

        return draws.Length == 0 ? Tensor.Zeros(type.Shape, dtype) : Tensor.Concatenate(draws).Reshape(type.Shape.Extents);
    }

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    protected abstract DenseTensor Draw(ulong key);
}
