using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>What is left of a after a whole number of b, with the sign of a, elementwise.</summary>
internal sealed class Remainder : Division<RemainderFunction>
{
    internal static Remainder Instance { get; } = new();
}
