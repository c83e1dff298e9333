namespace Fluxion.Primitives;

/// <summary>Floating-point numbers drawn from a key.</summary>
internal abstract class RandomFloating(Shape shape, DType dtype) : RandomPrimitive(shape, dtype)
{
    protected sealed override DenseTensor Draw(ulong key)
    {
        DenseTensor y;
        if (DType == DType.Float32)
        {
            y = DenseTensor.Create<float>(Shape, out var elements);
            Fill(key, elements);
        }
        else
        {
            y = DenseTensor.Create<double>(Shape, out var elements);
            Fill(key, elements);
        }

        return y;
    }

    protected abstract void Fill(ulong key, Span<float> elements);

    protected abstract void Fill(ulong key, Span<double> elements);
}
