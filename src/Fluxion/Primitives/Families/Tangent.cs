namespace Fluxion.Primitives;

/// <summary>Tangents where null stands for zero.</summary>
internal static class Tangent
{
    internal static Tensor? Sum(Tensor? a, Tensor? b) => a is null ? b : b is null ? a : a + b;
}
