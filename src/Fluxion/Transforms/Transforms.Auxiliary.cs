namespace Fluxion;

public static partial class Transforms
{
    /// <summary>The gradient of the first of two results, and the second beside it.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TAuxiliary">The second result's type: a tensor or a tree.</typeparam>
    /// <param name="function">A function that returns a scalar and something besides, such as a state or a prediction.</param>
    public static Func<T, (T Gradient, TAuxiliary Auxiliary)> GradWithAuxiliary<T, TAuxiliary>(Func<T, (Tensor Value, TAuxiliary Auxiliary)> function)
        where T : ITree<T>
        where TAuxiliary : ITree<TAuxiliary> => x =>
        {
            var (_, gradient, auxiliary) = ValueAndGradWithAuxiliary(function)(x);
            return (gradient, auxiliary);
        };

    /// <summary>The value and the gradient of the first of two results, and the second beside them.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TAuxiliary">The second result's type: a tensor or a tree.</typeparam>
    /// <param name="function">A function that returns a scalar and something besides, such as a state or a prediction.</param>
    public static Func<T, (Tensor Value, T Gradient, TAuxiliary Auxiliary)> ValueAndGradWithAuxiliary<T, TAuxiliary>(
        Func<T, (Tensor Value, TAuxiliary Auxiliary)> function)
        where T : ITree<T>
        where TAuxiliary : ITree<TAuxiliary> => x =>
        {
            var (value, gradient, auxiliary) = Gradient.WithAuxiliary("ValueAndGradWithAuxiliary", function, x);
            return (value, gradient, auxiliary);
        };
}
