using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The index of the largest element along an axis, the first of equals, as int64.</summary>
internal sealed class ArgMax(int axis, bool keepDims) : ArgExtremum(axis, keepDims)
{
    protected override Primitive Along(int otherAxis, bool kept) => new ArgMax(otherAxis, kept);

    protected override void Find<T>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<long> y) => ArgReductionLoop.ArgMax(outer, length, inner, x, y);
}
