using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Whether a ≠ b, elementwise.</summary>
internal sealed class NotEqual : Comparison<NotEqualOperator>
{
    internal static NotEqual Instance { get; } = new();
}
