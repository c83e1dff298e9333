namespace Fluxion;

public static partial class Transforms
{
    /// <summary>A function's value, and its pushforward at that point: from a tangent of the argument to that of the value, without running it again.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x">Where to take the derivative.</param>
    /// <returns>The value, and a linear function that may be called any number of times.</returns>
    public static (Tensor Value, Func<Tensor, Tensor> Pushforward) Linearize(Func<Tensor, Tensor> function, Tensor x) => Linearization.Of(function, x);

    /// <summary>The value of a function from tree to tree, and its pushforward at that point.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">Where to take the derivative.</param>
    public static (TResult Value, Func<T, TResult> Pushforward) Linearize<T, TResult>(Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult> => Linearization.Of(function, x);

    /// <summary>
    /// Forward mode by two reverse calls: the pullback is linear in its cotangent, and the pullback of that is the pushforward. Equal to
    /// <see cref="Jvp(Func{Tensor, Tensor}, Tensor, Tensor)"/>, only slower; it shows that one mode contains the other.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="x">Where to take the derivative.</param>
    /// <param name="tangent">The direction: a tensor of the argument's type and shape.</param>
    public static (Tensor Value, Tensor Tangent) JvpByTwoVjps(Func<Tensor, Tensor> function, Tensor x, Tensor tangent)
    {
        var (value, pullback) = Vjp(function, x);
        var (_, pushforward) = Vjp(pullback, Tensor.Zeros(value.Shape, value.DType));
        return (value, pushforward(tangent));
    }
}
