namespace Fluxion.Generators.Tests;

/// <summary>Leaves that carry one number.</summary>
internal static class Leaf
{
    internal static Tensor Of(float value) => new Number(value);

    internal static float Value(Tensor leaf) => ((Number)leaf).Value;

    internal static Tensor Add(Tensor a, Tensor b) => Of(Value(a) + Value(b));

    private sealed class Number(float value) : Tensor
    {
        internal float Value { get; } = value;
    }
}
