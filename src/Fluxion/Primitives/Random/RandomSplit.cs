using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>New keys from a key: child i depends on the key and on i alone.</summary>
internal sealed class RandomSplit(int count) : RandomPrimitive(Shape.Create([count]), DType.Int64)
{
    protected override DenseTensor Draw(ulong key)
    {
        var y = DenseTensor.Create<long>(Shape, out var elements);
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = (long)Philox.Derive(key, (ulong)i);
        }

        return y;
    }
}
