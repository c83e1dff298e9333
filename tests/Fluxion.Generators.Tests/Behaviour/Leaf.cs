namespace Fluxion.Generators.Tests;

/// <summary>Leaves that hold one number.</summary>
internal static class Leaf
{
    internal static Tensor Of(float value) => Tensor.Of(value);

    internal static float Value(Tensor leaf) => leaf.Item<float>();

    internal static Tensor Add(Tensor a, Tensor b) => a + b;
}
