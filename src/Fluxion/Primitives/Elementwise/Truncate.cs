using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The number without its fraction, elementwise.</summary>
internal sealed class Truncate : Rounding<TruncateOperator>
{
    internal static Truncate Instance { get; } = new();
}
