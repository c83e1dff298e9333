using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x or y, bit by bit, elementwise; of truth values too.</summary>
internal sealed class Or : Bitwise<OrOperator>
{
    internal static Or Instance { get; } = new();
}
