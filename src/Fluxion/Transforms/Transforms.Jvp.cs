namespace Fluxion;

public static partial class Transforms
{
    /// <summary>A function's value, and how it moves when the argument moves along a tangent: Jẋ, without the Jacobian J, in forward mode.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x">Where to take the derivative.</param>
    /// <param name="tangent">The direction: a tensor of the argument's type and shape.</param>
    public static (Tensor Value, Tensor Tangent) Jvp(Func<Tensor, Tensor> function, Tensor x, Tensor tangent) => Pushforward.Of(function, x, tangent);

    /// <summary>The value of a function from tree to tree, and how it moves when the argument moves along a tangent.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">Where to take the derivative.</param>
    /// <param name="tangent">The direction: a tree of the argument's structure.</param>
    public static (TResult Value, TResult Tangent) Jvp<T, TResult>(Func<T, TResult> function, T x, T tangent)
        where T : ITree<T>
        where TResult : ITree<TResult> => Pushforward.Of(function, x, tangent);
}
