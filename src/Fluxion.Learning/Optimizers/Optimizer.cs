namespace Fluxion;

/// <summary>
/// Brings a model downhill, step by step: <c>(model, state) = optimizer.Update(model, gradient, state)</c>. It sees a tree and its
/// floating-point leaves, never layers; other leaves stay as they are. A kind of optimiser is the formula for one leaf. Everything is
/// computed with tensors, so a step can be traced, and differentiated with respect to what went into it.
/// </summary>
/// <param name="Rate">The learning rate: a number, or a schedule.</param>
public abstract record Optimizer(Schedule Rate)
{
    /// <summary>Whether to go uphill instead.</summary>
    public bool Maximize { get; init; }

    /// <summary>How many numbers are kept of every weight between steps.</summary>
    protected virtual int Memories => 0;

    /// <summary>The state before the first step.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="model">The model to be trained.</param>
    public OptimizerState<T> Initialize<T>(T model)
        where T : ITree<T> =>
        new(Tensor.Of(0L), [.. Enumerable.Range(0, Memories).Select(index => Tree.Map(model, leaf => Remember(leaf.Type, index)))]);

    /// <summary>One step.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="gradient">The gradient of the loss with respect to it.</param>
    /// <param name="state">The state after the step before.</param>
    /// <returns>The next model and state; those given stay as they are.</returns>
    /// <exception cref="TreeException">The gradient or the state has another structure than the model.</exception>
    /// <exception cref="ShapeException">A leaf of the gradient or the state has another shape than the weights.</exception>
    public (T Model, OptimizerState<T> State) Update<T>(T model, T gradient, OptimizerState<T> state)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(state);
        var (step, rate) = (state.Step + 1, Rate.At(state.Step));
        var number = step.Cast(DType.Float64);
        var memory = Recall(model, state.Memory);
        var next = Tree.Map(model, gradient, (weights, slope) =>
        {
            var kept = memory.Next();
            return weights.DType.IsFloating() ? Move(Plain(weights), Plain(slope), kept, rate, number) : weights;
        });
        return (next, new OptimizerState<T>(step, memory.Trees()));
    }

    /// <summary>What is kept of weights before the first step.</summary>
    /// <param name="type">The type of the weights.</param>
    /// <param name="index">Which of the memories.</param>
    protected virtual Tensor Remember(TensorType type, int index) => Tensor.Zeros(type.Shape, type.DType);

    /// <summary>The formula: one leaf's next weights.</summary>
    /// <param name="weights">The weights of now.</param>
    /// <param name="gradient">Their gradient, of the same shape.</param>
    /// <param name="memory">What was kept of them; put what is to be kept in its place.</param>
    /// <param name="rate">The learning rate of this step, float64 of shape ().</param>
    /// <param name="step">The number of this step, counted from 1, float64 of shape ().</param>
    protected abstract Tensor Step(Tensor weights, Tensor gradient, Tensor[] memory, Tensor rate, Tensor step);

    private string Name => GetType().Name;

    // Broadcasting would otherwise give the weights another shape without a word.
    private Tensor Move(Tensor weights, Tensor gradient, Tensor[] memory, Tensor rate, Tensor step)
    {
        if (!weights.Shape.Equals(gradient.Shape))
        {
            throw new ShapeException($"{Name}.Update: weights of shape {weights.Shape} have a gradient of shape {gradient.Shape}; a gradient has the shape of what it belongs to.");
        }

        foreach (var kept in memory)
        {
            if (!kept.Shape.Equals(weights.Shape))
            {
                throw new ShapeException($"{Name}.Update: weights of shape {weights.Shape} have a memory of shape {kept.Shape}; the state belongs to another model: make it with Initialize(model).");
            }
        }

        return Step(weights, Maximize ? -gradient : gradient, memory, rate, step);
    }

    private LeafMemory<T> Recall<T>(T model, IReadOnlyList<T> memory)
        where T : ITree<T>
    {
        var leaves = Tree.Leaves(model).Count;
        var before = memory.Select(tree => Tree.Leaves(tree)).ToArray();
        return before.Length == Memories && before.All(tree => tree.Count == leaves)
            ? new LeafMemory<T>(memory, before, leaves)
            : throw new TreeException($"{Name}.Update: the state does not belong to this model and optimiser; make it with Initialize(model).");
    }

    // A variable in a model would record its own training; only its value of now is meant.
    private static Tensor Plain(Tensor leaf) => leaf is Variable variable ? variable.Value : leaf;
}
