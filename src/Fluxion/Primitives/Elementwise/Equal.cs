using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Whether a = b, elementwise.</summary>
internal sealed class Equal : Comparison<EqualOperator>
{
    internal static Equal Instance { get; } = new();
}
