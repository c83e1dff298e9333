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

    /// <summary>A function's value, and its pullback to both arguments.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    public static (Tensor Value, Func<Tensor, (Tensor, Tensor)> Pullback) Vjp(Func<Tensor, Tensor, Tensor> function, Tensor x1, Tensor x2)
    {
        var (value, pullback) = Pullback.Of((Arguments<Tensor, Tensor> x) => function(x.X1, x.X2), new(x1, x2));
        return (value, cotangent => pullback(cotangent).ToTuple());
    }

    /// <summary>A function's value, and its pullback to its three arguments.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    /// <param name="x3">The third argument.</param>
    public static (Tensor Value, Func<Tensor, (Tensor, Tensor, Tensor)> Pullback) Vjp(
        Func<Tensor, Tensor, Tensor, Tensor> function, Tensor x1, Tensor x2, Tensor x3)
    {
        var (value, pullback) = Pullback.Of((Arguments<Tensor, Tensor, Tensor> x) => function(x.X1, x.X2, x.X3), new(x1, x2, x3));
        return (value, cotangent => pullback(cotangent).ToTuple());
    }

    /// <summary>The value of a function from tree to tree, and its pullback.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">Where to take the derivative.</param>
    public static (TResult Value, Func<TResult, T> Pullback) Vjp<T, TResult>(Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult> => Pullback.Of(function, x);
}
