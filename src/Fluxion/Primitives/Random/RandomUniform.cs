using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Uniform numbers from 0, included, to 1, not included.</summary>
internal sealed class RandomUniform(Shape shape, DType dtype) : RandomFloating(shape, dtype)
{
    protected override void Fill(ulong key, Span<float> elements) => Philox.Uniform(key, 0, elements);

    protected override void Fill(ulong key, Span<double> elements) => Philox.Uniform(key, 0, elements);
}
