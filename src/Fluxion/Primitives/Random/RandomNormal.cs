using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Normal numbers of mean 0 and variance 1.</summary>
internal sealed class RandomNormal(Shape shape, DType dtype) : RandomPrimitive(shape, dtype)
{
    protected override DenseTensor Draw(ulong key)
    {
        DenseTensor y;
        if (DType == DType.Float32)
        {
            y = DenseTensor.Create<float>(Shape, out var elements);
            Philox.Normal(key, 0, elements);
        }
        else
        {
            y = DenseTensor.Create<double>(Shape, out var elements);
            Philox.Normal(key, 0, elements);
        }

        return y;
    }
}
