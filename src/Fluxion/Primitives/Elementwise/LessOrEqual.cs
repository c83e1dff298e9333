using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Whether a ≤ b, elementwise.</summary>
internal sealed class LessOrEqual : Comparison<LessOrEqualOperator>
{
    internal static LessOrEqual Instance { get; } = new();
}
