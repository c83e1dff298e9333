using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Normal numbers of mean 0 and variance 1.</summary>
internal sealed class RandomNormal(Shape shape, DType dtype) : RandomFloating(shape, dtype)
{
    protected override void Fill(ulong key, Span<float> elements) => Philox.Normal(key, 0, elements);

    protected override void Fill(ulong key, Span<double> elements) => Philox.Normal(key, 0, elements);
}
