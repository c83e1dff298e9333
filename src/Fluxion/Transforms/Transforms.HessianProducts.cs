namespace Fluxion;

public static partial class Transforms
{
    /// <summary>The Hessian times a vector, Hv, without the Hessian: forward over reverse, at the cost of a few gradients.</summary>
    /// <param name="function">A function with a scalar result.</param>
    /// <param name="x">Where to take the derivative.</param>
    /// <param name="v">The vector: a tensor of the argument's type and shape.</param>
    public static Tensor HessianVectorProduct(Func<Tensor, Tensor> function, Tensor x, Tensor v) => Jvp(Grad(function), x, v).Tangent;

    /// <summary>The Hessian of a function of a tree times a tree of vectors: forward over reverse.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="function">A function with a scalar result.</param>
    /// <param name="x">Where to take the derivative.</param>
    /// <param name="v">The vectors: a tree of the argument's structure.</param>
    public static T HessianVectorProduct<T>(Func<T, Tensor> function, T x, T v)
        where T : ITree<T> => Jvp(Grad(function), x, v).Tangent;

    /// <summary>A vector times the Hessian, vᵀH, reverse over reverse. The Hessian is symmetric, so it equals Hv.</summary>
    /// <param name="function">A function with a scalar result.</param>
    /// <param name="x">Where to take the derivative.</param>
    /// <param name="v">The vector: a tensor of the argument's type and shape.</param>
    public static Tensor VectorHessianProduct(Func<Tensor, Tensor> function, Tensor x, Tensor v) => Vjp(Grad(function), x).Pullback(v);

    /// <summary>A tree of vectors times the Hessian of a function of a tree, reverse over reverse.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="function">A function with a scalar result.</param>
    /// <param name="x">Where to take the derivative.</param>
    /// <param name="v">The vectors: a tree of the argument's structure.</param>
    public static T VectorHessianProduct<T>(Func<T, Tensor> function, T x, T v)
        where T : ITree<T> => Vjp(Grad(function), x).Pullback(v);
}
