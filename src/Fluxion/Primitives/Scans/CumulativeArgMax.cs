using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The index of the largest element up to each along an axis, the last of equals.</summary>
internal sealed class CumulativeArgMax(int axis, bool reverse) : ArgScanPrimitive<LargestFirst>(axis, reverse)
{
    protected override Primitive Along(int otherAxis, bool backwards) => new CumulativeArgMax(otherAxis, backwards);
}
