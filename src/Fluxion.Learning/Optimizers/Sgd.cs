namespace Fluxion;

/// <summary>Gradient descent on batches: w ← w − rate · ∂loss/∂w for every floating-point leaf; other leaves stay.</summary>
/// <param name="Rate">The learning rate.</param>
public sealed record Sgd(double Rate)
{
    /// <summary>The state before the first step.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="model">The model to be trained.</param>
    public SgdState Start<T>(T model)
        where T : ITree<T> => new();

    /// <summary>One step downhill.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="gradient">The gradient of the loss with respect to it.</param>
    /// <param name="state">The state after the step before.</param>
    /// <returns>The next model and state; those given stay as they are.</returns>
    /// <exception cref="TreeException">The gradient has another structure than the model.</exception>
    public (T Model, SgdState State) Update<T>(T model, T gradient, SgdState state)
        where T : ITree<T> => (Tree.Map(model, gradient, Step), state);

    private Tensor Step(Tensor weights, Tensor gradient) =>
        weights.DType is DType.Float32 or DType.Float64 ? weights - (Rate * gradient) : weights;
}
