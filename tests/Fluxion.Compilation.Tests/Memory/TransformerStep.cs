using Fluxion.Bench;

namespace Fluxion.Compilation.Tests.Memory;

/// <summary>A training step of a transformer's block: mean squared error, its gradient, and gradient descent.</summary>
internal static class TransformerStep
{
    internal static TransformerBlock Of(TransformerBlock block, Tensor x, Tensor target)
    {
        var gradient = Transforms.Grad((TransformerBlock now) => (now.Apply(x) - target).Square().Mean())(block);
        return Tree.Map(block, gradient, (weight, slope) => weight - (0.01f * slope));
    }

    /// <summary>The plan of the step, traced from types alone.</summary>
    internal static Plan Plan(int batch, int length, int width, int heads)
    {
        var model = TransformerBlock.Random(Key.Of(1), width, heads);
        var x = Tensor.Zeros([batch, length, width]);
        Tensor[] inputs = [.. Tree.Leaves(model), x, x];
        return Plans.Of(
            leaves => [.. Tree.Leaves(Of(Tree.Unflatten(model, leaves[..^2]), leaves[^2], leaves[^1]))],
            inputs,
            [.. inputs.Select((_, i) => i < inputs.Length - 2)]);
    }
}
