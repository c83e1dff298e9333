using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The nearest whole number, the even one of two, elementwise.</summary>
internal sealed class Round : Rounding<RoundOperator>
{
    internal static Round Instance { get; } = new();
}
