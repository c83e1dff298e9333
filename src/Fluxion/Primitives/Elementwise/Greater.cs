using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Whether a > b, elementwise.</summary>
internal sealed class Greater : Comparison<GreaterOperator>
{
    internal static Greater Instance { get; } = new();
}
