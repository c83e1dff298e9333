using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x and y, bit by bit, elementwise; of truth values too.</summary>
internal sealed class And : Bitwise<AndOperator>
{
    internal static And Instance { get; } = new();
}
