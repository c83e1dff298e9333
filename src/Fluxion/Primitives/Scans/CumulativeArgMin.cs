using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The index of the smallest element up to each along an axis, the last of equals.</summary>
internal sealed class CumulativeArgMin(int axis, bool reverse) : ArgScanPrimitive<SmallestFirst>(axis, reverse)
{
    protected override Primitive Along(int otherAxis, bool backwards) => new CumulativeArgMin(otherAxis, backwards);
}
