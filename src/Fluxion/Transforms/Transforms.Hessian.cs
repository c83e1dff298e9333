namespace Fluxion;

public static partial class Transforms
{
    /// <summary>
    /// The Hessian of a scalar function, forward over reverse, as a function of the same argument: its shape is the argument's twice over,
    /// H[i, j] = ∂²y/∂xᵢ∂xⱼ.
    /// </summary>
    /// <param name="function">A function with a scalar result.</param>
    public static Func<Tensor, Tensor> Hessian(Func<Tensor, Tensor> function) => JacobianForward(Grad(function));

    /// <summary>
    /// The Hessian of a scalar function of a tree, forward over reverse: a block for each pair of leaves, so that H[x => x.W].B is ∂²y/∂W∂B,
    /// of W's shape followed by B's.
    /// </summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="function">A function with a scalar result.</param>
    public static Func<T, JacobianBlocks<T, T>> Hessian<T>(Func<T, Tensor> function)
        where T : ITree<T> => JacobianForward<T, T>(Grad(function));

    /// <summary>The Hessian of a scalar function of two arguments: block (i, j) is ∂²y/∂xᵢ∂xⱼ, of xᵢ's shape followed by xⱼ's.</summary>
    /// <param name="function">A function with a scalar result.</param>
    public static Func<Tensor, Tensor, ((Tensor, Tensor), (Tensor, Tensor))> Hessian(
        Func<Tensor, Tensor, Tensor> function) => (x1, x2) =>
        {
            var h = Hessian(function.Joined())(new(x1, x2));
            return (h[0].ToTuple(), h[1].ToTuple());
        };

    /// <summary>The Hessian of a scalar function of three arguments: block (i, j) is ∂²y/∂xᵢ∂xⱼ, of xᵢ's shape followed by xⱼ's.</summary>
    /// <param name="function">A function with a scalar result.</param>
    public static Func<Tensor, Tensor, Tensor, ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor))> Hessian(
        Func<Tensor, Tensor, Tensor, Tensor> function) => (x1, x2, x3) =>
        {
            var h = Hessian(function.Joined())(new(x1, x2, x3));
            return (h[0].ToTuple(), h[1].ToTuple(), h[2].ToTuple());
        };

    /// <summary>The Hessian of a scalar function of four arguments: block (i, j) is ∂²y/∂xᵢ∂xⱼ, of xᵢ's shape followed by xⱼ's.</summary>
    /// <param name="function">A function with a scalar result.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, ((Tensor, Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor, Tensor))> Hessian(
        Func<Tensor, Tensor, Tensor, Tensor, Tensor> function) => (x1, x2, x3, x4) =>
        {
            var h = Hessian(function.Joined())(new(x1, x2, x3, x4));
            return (h[0].ToTuple(), h[1].ToTuple(), h[2].ToTuple(), h[3].ToTuple());
        };
}
