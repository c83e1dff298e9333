using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>What is left of a after a whole number of b, with the sign of b, elementwise.</summary>
internal sealed class Mod : Division<ModFunction>
{
    internal static Mod Instance { get; } = new();
}
