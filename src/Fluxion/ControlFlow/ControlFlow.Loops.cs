namespace Fluxion;

public static partial class ControlFlow
{
    /// <summary>
    /// A step repeated while a condition holds. Forward mode works for any number of steps; reverse mode needs a bound, and costs as many
    /// tests of the condition. Under Vmap it goes on while any example does; those that have ended keep what they have.
    /// </summary>
    /// <typeparam name="T">The type of what is carried: a tensor or a tree.</typeparam>
    /// <param name="condition">From what is carried to one truth value.</param>
    /// <param name="step">From what is carried to what is carried next. Tensors that it captures take part in every derivative.</param>
    /// <param name="initial">What is carried at first.</param>
    /// <param name="maxSteps">The most steps there can be; null where nothing is known.</param>
    /// <exception cref="ConvergenceException">The condition still holds after that many steps.</exception>
    /// <exception cref="ShapeException">What is carried changes its type, or the condition is not one truth value.</exception>
    /// <exception cref="TransformException">Reverse mode without a bound.</exception>
    public static T While<T>(Func<T, Tensor> condition, Func<T, T> step, T initial, int? maxSteps = null)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(step);
        var last = Primitives.While.Run(
            carry => condition(Tree.Unflatten(initial, carry)),
            carry => [.. Tree.Leaves(step(Tree.Unflatten(initial, carry)))],
            [.. Tree.Leaves(initial)],
            maxSteps);
        return Tree.Unflatten(initial, last);
    }

    /// <summary>A step taken for each whole number of a range: the scan whose steps see their number.</summary>
    /// <typeparam name="T">The type of what is carried: a tensor or a tree.</typeparam>
    /// <param name="start">The first number.</param>
    /// <param name="end">The number after the last; with no number between them, nothing happens.</param>
    /// <param name="step">From the number, a scalar of type int64, and what is carried to what is carried next.</param>
    /// <param name="initial">What the first step gets.</param>
    /// <exception cref="ShapeException">What is carried changes its type.</exception>
    public static T ForLoop<T>(int start, int end, Func<Tensor, T, T> step, T initial)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(step);
        var numbers = Tensor.Arange(start, Math.Max(start, end), dtype: DType.Int64);
        return Steps.Take((carry, slices) => (step(slices[0], carry), new LeafList([])), initial, [numbers], numbers.Size, reverse: false).Last;
    }
}
