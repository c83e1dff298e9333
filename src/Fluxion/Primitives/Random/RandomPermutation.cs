using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The numbers 0 to n − 1 in random order: sorted by random bits, equal ones by their place.</summary>
internal sealed class RandomPermutation(int count) : RandomPrimitive(Shape.Create([count]), DType.Int64)
{
    protected override DenseTensor Draw(ulong key)
    {
        var y = DenseTensor.Create<long>(Shape, out var elements);
        var bits = new uint[2 * Shape.Size];
        Philox.Bits(key, 0, bits);
        var order = new ulong[Shape.Size];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = ((ulong)bits[2 * i] << 32) | bits[(2 * i) + 1];
            elements[i] = i;
        }

        // 64 random bits hardly ever tie, and Array.Sort of the same input always gives the same output.
        order.AsSpan().Sort(elements);
        return y;
    }
}
