using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The greatest whole number that is not above, elementwise.</summary>
internal sealed class Floor : Rounding<FloorOperator>
{
    internal static Floor Instance { get; } = new();
}
