namespace Fluxion;

/// <summary>
/// Functions that take a function and return its derivative. They nest in any order; use them with <c>using static Fluxion.Transforms</c>.
/// </summary>
public static partial class Transforms
{
    /// <summary>
    /// A function's value, and its pullback: from a cotangent of the value to the cotangent of the argument, Jᵀȳ, without the Jacobian J.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="x">Where to take the derivative.</param>
    /// <returns>The value, and a pullback that may be called any number of times.</returns>
    public static (Tensor Value, Func<Tensor, Tensor> Pullback) Vjp(Func<Tensor, Tensor> function, Tensor x) => Pullback.Of(function, x);

    /// <summary>The value of a function from tree to tree, and its pullback.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">Where to take the derivative.</param>
    public static (TResult Value, Func<TResult, T> Pullback) Vjp<T, TResult>(Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult> => Pullback.Of(function, x);
}
