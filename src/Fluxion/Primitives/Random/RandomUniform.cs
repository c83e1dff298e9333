using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Uniform numbers from 0, included, to 1, not included.</summary>
internal sealed class RandomUniform(Shape shape, DType dtype) : RandomPrimitive(shape, dtype)
{
    protected override DenseTensor Draw(ulong key)
    {
        DenseTensor y;
        if (DType == DType.Float32)
        {
            y = DenseTensor.Create<float>(Shape, out var elements);
            Philox.Uniform(key, 0, elements);
        }
        else
        {
            y = DenseTensor.Create<double>(Shape, out var elements);
            Philox.Uniform(key, 0, elements);
        }

        return y;
    }
}
