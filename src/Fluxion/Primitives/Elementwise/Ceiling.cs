using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The smallest whole number that is not below, elementwise.</summary>
internal sealed class Ceiling : Rounding<CeilingOperator>
{
    internal static Ceiling Instance { get; } = new();
}
