namespace Fluxion;

public static partial class Transforms
{
    /// <summary>
    /// The Jacobian of a function, as a function of the same argument: its shape is the result's followed by the argument's,
    /// J[i, j] = ∂yᵢ/∂xⱼ. Forward mode where the argument has fewer elements, reverse mode otherwise.
    /// </summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor> Jacobian(Func<Tensor, Tensor> function) => x => Jacobians.Shorter(function, x);

    /// <summary>The Jacobian column by column, in forward mode: the cost of as many forward passes as the argument has elements, in one batch.</summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor> JacobianForward(Func<Tensor, Tensor> function) => x => Jacobians.Forward(function, x);

    /// <summary>The Jacobian row by row, in reverse mode: the cost of as many backward passes as the result has elements, in one batch.</summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor> JacobianReverse(Func<Tensor, Tensor> function) => x => Jacobians.Reverse(function, x);

    /// <summary>The Jacobian with respect to each leaf of a tree: a tree whose leaves have the result's shape followed by the leaf's.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="function">A function from a tree to a tensor.</param>
    public static Func<T, T> Jacobian<T>(Func<T, Tensor> function)
        where T : ITree<T> => x =>
        {
            var leaves = Tree.Leaves(x);
            var jacobians = new Tensor[leaves.Count];
            for (var i = 0; i < jacobians.Length; i++)
            {
                var place = i;
                jacobians[i] = leaves[i].DType.IsFloating() ? Jacobians.Shorter(leaf => function(Tree.Unflatten(x, Replaced(leaves, place, leaf))), leaves[i]) : leaves[i];
            }

            return Tree.Unflatten(x, jacobians);
        };

    /// <summary>The Jacobian of each leaf of the result: a tree whose leaves have the leaf's shape followed by the argument's.</summary>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="function">A function from a tensor to a tree.</param>
    public static Func<Tensor, TResult> Jacobian<TResult>(Func<Tensor, TResult> function)
        where TResult : ITree<TResult> => x =>
        {
            var (value, push) = Linearization.Of(function, x);
            var columns = Vectorization.Of(push, Basis.Of(x.Type), _ => 0, -1);
            return Tree.Map(value, columns, (y, all) => all.Reshape([.. y.Shape, .. x.Shape]));
        };

    private static List<Tensor> Replaced(IReadOnlyList<Tensor> leaves, int place, Tensor leaf) => [.. leaves.Take(place), leaf, .. leaves.Skip(place + 1)];
}
