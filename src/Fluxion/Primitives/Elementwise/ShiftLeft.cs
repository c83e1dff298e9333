using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x &lt;&lt; y, elementwise, of whole numbers.</summary>
internal sealed class ShiftLeft : Shift<ShiftLeftOperator>
{
    internal static ShiftLeft Instance { get; } = new();
}
