using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Whether a &lt; b, elementwise.</summary>
internal sealed class Less : Comparison<LessOperator>
{
    internal static Less Instance { get; } = new();
}
