namespace Fluxion.Compilation.Tests;

/// <summary>A network of two layers with its training step.</summary>
[Tree]
internal sealed partial record Perceptron(Linear Hidden, Linear Output)
{
    private static readonly Adam Optimizer = new();

    internal static Perceptron Random(Key key)
    {
        var (first, second) = key.Split();
        return new(Linear.Random(first, 320, 80), Linear.Random(second, 80, 10));
    }

    internal static OptimizerState<Perceptron> Start(Perceptron model) => Optimizer.Initialize(model);

    internal static (Perceptron Model, OptimizerState<Perceptron> State) Step(
        Perceptron model, OptimizerState<Perceptron> state, Tensor images, Tensor labels)
    {
        var gradient = Transforms.Grad((Perceptron now) => Losses.CrossEntropy(now.Output.Apply(now.Hidden.Apply(images).Relu()), labels))(model);
        return Optimizer.Update(model, gradient, state);
    }
}
