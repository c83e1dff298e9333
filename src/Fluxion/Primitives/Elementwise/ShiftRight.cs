using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x &gt;&gt; y, elementwise, of whole numbers.</summary>
internal sealed class ShiftRight : Shift<ShiftRightOperator>
{
    internal static ShiftRight Instance { get; } = new();
}
