using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Whether a ≥ b, elementwise.</summary>
internal sealed class GreaterOrEqual : Comparison<GreaterOrEqualOperator>
{
    internal static GreaterOrEqual Instance { get; } = new();
}
