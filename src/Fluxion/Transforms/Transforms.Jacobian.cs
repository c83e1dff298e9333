namespace Fluxion;

public static partial class Transforms
{
    /// <summary>
    /// The Jacobian of a function, as a function of the same argument: its shape is the result's followed by the argument's,
    /// J[i, j] = ∂yᵢ/∂xⱼ.
    /// Forward mode where the argument has fewer elements, reverse mode otherwise.
    /// </summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor> Jacobian(Func<Tensor, Tensor> function) => x => Jacobians.Shorter("Jacobian", function, x)[0];

    /// <summary>
    /// The Jacobian with respect to each leaf of a tree: a tree whose leaves have the result's shape followed by the leaf's. Integer leaves
    /// get zeros.
    /// Forward mode where the argument has fewer elements, reverse mode otherwise.
    /// </summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="function">A function from a tree to a tensor.</param>
    public static Func<T, T> Jacobian<T>(Func<T, Tensor> function)
        where T : ITree<T> => x => Jacobians.Shorter("Jacobian", function, x)[0];

    /// <summary>
    /// The Jacobian of each leaf of the result: a tree whose leaves have the leaf's shape followed by the argument's.
    /// Forward mode where the argument has fewer elements, reverse mode otherwise.
    /// </summary>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="function">A function from a tensor to a tree.</param>
    public static Func<Tensor, TResult> Jacobian<TResult>(Func<Tensor, TResult> function)
        where TResult : ITree<TResult> => x => Jacobians.Shorter("Jacobian", function, x).Column(0);

    /// <summary>
    /// The Jacobian of a function from tree to tree: a block for each leaf of the result and each of the argument.
    /// Forward mode where the argument has fewer elements, reverse mode otherwise.
    /// </summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="function">A function from a tree to a tree.</param>
    public static Func<T, JacobianBlocks<T, TResult>> Jacobian<T, TResult>(Func<T, TResult> function)
        where T : ITree<T>
        where TResult : ITree<TResult> => x => Jacobians.Shorter("Jacobian", function, x);
}
