using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Whole numbers from 0, included, to a bound, not included.</summary>
internal sealed class RandomIntegers(Shape shape, int bound) : RandomPrimitive(shape, DType.Int32)
{
    internal override object? Identity => (base.Identity, bound);

    protected override DenseTensor Draw(ulong key)
    {
        var y = DenseTensor.Create<int>(Shape, out var elements);
        Philox.Below(key, 0, (uint)bound, elements);
        return y;
    }
}
