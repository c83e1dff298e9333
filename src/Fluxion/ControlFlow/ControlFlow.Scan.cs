namespace Fluxion;

public static partial class ControlFlow
{
    /// <summary>
    /// A step taken once for each slice along the first axis: (carry, slice) ↦ (carry, result), such as a recurrent network over a sequence.
    /// The step is traced once. Reverse mode keeps what was carried into each step and runs the step again on the way back, so its memory
    /// does not grow with what a step computes inside.
    /// </summary>
    /// <typeparam name="TCarry">The type of what is carried: a tensor or a tree.</typeparam>
    /// <typeparam name="TSlice">The type of what is sliced: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The type of a step's result: a tensor or a tree.</typeparam>
    /// <param name="step">One step. Tensors that it captures take part in every derivative.</param>
    /// <param name="initial">What the first step gets.</param>
    /// <param name="sequence">A tree whose leaves have the steps along their first axis.</param>
    /// <param name="reverse">Whether to start at the last slice; results still lie at the place of their slice.</param>
    /// <returns>What the last step carried on, and the results stacked along a new first axis.</returns>
    /// <exception cref="ShapeException">The leaves differ in length, or what is carried changes its type.</exception>
    public static (TCarry Last, TResult Results) Scan<TCarry, TSlice, TResult>(
        Func<TCarry, TSlice, (TCarry Next, TResult Result)> step, TCarry initial, TSlice sequence, bool reverse = false)
        where TCarry : ITree<TCarry>
        where TSlice : ITree<TSlice>
        where TResult : ITree<TResult>
    {
        ArgumentNullException.ThrowIfNull(step);
        Tensor[] sliced = [.. Tree.Leaves(sequence)];
        return Steps.Take((carry, slices) => step(carry, Tree.Unflatten(sequence, slices)), initial, sliced, Steps.CountOf(sliced, Tree.Paths(sequence)), reverse);
    }

    /// <summary>A step taken a number of times: carry ↦ (carry, result).</summary>
    /// <typeparam name="TCarry">The type of what is carried: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The type of a step's result: a tensor or a tree.</typeparam>
    /// <param name="step">One step. Tensors that it captures take part in every derivative.</param>
    /// <param name="initial">What the first step gets.</param>
    /// <param name="length">The number of steps.</param>
    /// <returns>What the last step carried on, and the results stacked along a new first axis.</returns>
    /// <exception cref="ShapeException">What is carried changes its type.</exception>
    public static (TCarry Last, TResult Results) Scan<TCarry, TResult>(Func<TCarry, (TCarry Next, TResult Result)> step, TCarry initial, int length)
        where TCarry : ITree<TCarry>
        where TResult : ITree<TResult>
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return Steps.Take((carry, _) => step(carry), initial, [], length, reverse: false);
    }
}
