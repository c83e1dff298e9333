using static Fluxion.Transforms;

namespace Fluxion;

/// <summary>What is added to a loss to keep a model small or its loss flat. Each is a sum over all floating-point leaves; scale it yourself.</summary>
public static class Penalties
{
    /// <summary>Σ |w|, which drives weights to 0; its gradient is sign(w), and 0 at 0.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="model">The weights: a model, a part of one, or a tensor.</param>
    /// <returns>A scalar.</returns>
    /// <exception cref="TreeException">There is no floating-point leaf.</exception>
    public static Tensor L1<T>(T model)
        where T : ITree<T> => Sum("L1", model, leaf => leaf.Abs());

    /// <summary>Σ w², ridge regression's penalty (A. Hoerl and R. Kennard, 1970); its gradient is 2w.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="model">The weights: a model, a part of one, or a tensor.</param>
    /// <returns>A scalar.</returns>
    /// <exception cref="TreeException">There is no floating-point leaf.</exception>
    public static Tensor Ridge<T>(T model)
        where T : ITree<T> => Sum("Ridge", model, leaf => leaf.Square());

    /// <summary>‖∇L‖², which prefers flat places; its gradient is 2Hg, with H the Hessian and g the gradient of L.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="loss">The loss L, a function of the model with a scalar result.</param>
    /// <param name="model">Where to take the gradient.</param>
    /// <returns>A scalar, which can be differentiated again.</returns>
    public static Tensor GradientNorm<T>(Func<T, Tensor> loss, T model)
        where T : ITree<T> => Sum("GradientNorm", Grad(loss)(model), leaf => leaf.Square());

    private static Tensor Sum<T>(string penalty, T tree, Func<Tensor, Tensor> each)
        where T : ITree<T>
    {
        var sums = Tree.Leaves(tree).Where(leaf => leaf.DType.IsFloating()).Select(leaf => each(leaf).Sum()).ToArray();
        return sums.Length > 0
            ? sums.Aggregate((a, b) => a + b)
            : throw new TreeException($"{penalty}: the tree has no floating-point leaf to penalise.");
    }
}
