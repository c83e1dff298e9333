using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x or y but not both, bit by bit, elementwise; of truth values too.</summary>
internal sealed class Xor : Bitwise<XorOperator>
{
    internal static Xor Instance { get; } = new();
}
