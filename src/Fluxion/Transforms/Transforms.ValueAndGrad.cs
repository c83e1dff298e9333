namespace Fluxion;

public static partial class Transforms
{
    /// <summary>The value and the gradient of a scalar function, from one forward pass.</summary>
    /// <param name="function">A function of one argument with a scalar result.</param>
    public static Func<Tensor, (Tensor Value, Tensor Gradient)> ValueAndGrad(Func<Tensor, Tensor> function) =>
        x => Gradient.Of("ValueAndGrad", function, x);

    /// <summary>The value of a scalar function and its gradients with respect to each argument, from one forward pass.</summary>
    /// <param name="function">A function of two arguments with a scalar result.</param>
    public static Func<Tensor, Tensor, (Tensor Value, (Tensor, Tensor) Gradient)> ValueAndGrad(Func<Tensor, Tensor, Tensor> function) =>
        ValueAndGrad<Tensor, Tensor>(function);

    /// <summary>The value of a scalar function and its gradients with respect to each argument, from one forward pass.</summary>
    /// <param name="function">A function of three arguments with a scalar result.</param>
    public static Func<Tensor, Tensor, Tensor, (Tensor Value, (Tensor, Tensor, Tensor) Gradient)> ValueAndGrad(Func<Tensor, Tensor, Tensor, Tensor> function) =>
        ValueAndGrad<Tensor, Tensor, Tensor>(function);

    /// <summary>The value of a scalar function and its gradients with respect to each argument, from one forward pass.</summary>
    /// <param name="function">A function of four arguments with a scalar result.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, (Tensor Value, (Tensor, Tensor, Tensor, Tensor) Gradient)> ValueAndGrad(Func<Tensor, Tensor, Tensor, Tensor, Tensor> function) =>
        ValueAndGrad<Tensor, Tensor, Tensor, Tensor>(function);

    /// <summary>The value and the gradient of a scalar function, from one forward pass.</summary>
    /// <typeparam name="T">The type of the argument: a tensor or a tree.</typeparam>
    /// <param name="function">A function of one argument with a scalar result.</param>
    public static Func<T, (Tensor Value, T Gradient)> ValueAndGrad<T>(Func<T, Tensor> function)
        where T : ITree<T> =>
        x => Gradient.Of("ValueAndGrad", function, x);

    /// <summary>The value of a scalar function and its gradients with respect to each argument, from one forward pass.</summary>
    /// <typeparam name="T1">The type of the first argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The type of the second argument: a tensor or a tree.</typeparam>
    /// <param name="function">A function of two arguments with a scalar result.</param>
    public static Func<T1, T2, (Tensor Value, (T1, T2) Gradient)> ValueAndGrad<T1, T2>(Func<T1, T2, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2> =>
        (x1, x2) =>
        {
            var (value, gradient) = Gradient.Of("ValueAndGrad", function.Joined(), new(x1, x2));
            return (value, gradient.ToTuple());
        };

    /// <summary>The value of a scalar function and its gradients with respect to each argument, from one forward pass.</summary>
    /// <typeparam name="T1">The type of the first argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The type of the second argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The type of the third argument: a tensor or a tree.</typeparam>
    /// <param name="function">A function of three arguments with a scalar result.</param>
    public static Func<T1, T2, T3, (Tensor Value, (T1, T2, T3) Gradient)> ValueAndGrad<T1, T2, T3>(Func<T1, T2, T3, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3> =>
        (x1, x2, x3) =>
        {
            var (value, gradient) = Gradient.Of("ValueAndGrad", function.Joined(), new(x1, x2, x3));
            return (value, gradient.ToTuple());
        };

    /// <summary>The value of a scalar function and its gradients with respect to each argument, from one forward pass.</summary>
    /// <typeparam name="T1">The type of the first argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The type of the second argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The type of the third argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument: a tensor or a tree.</typeparam>
    /// <param name="function">A function of four arguments with a scalar result.</param>
    public static Func<T1, T2, T3, T4, (Tensor Value, (T1, T2, T3, T4) Gradient)> ValueAndGrad<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4> =>
        (x1, x2, x3, x4) =>
        {
            var (value, gradient) = Gradient.Of("ValueAndGrad", function.Joined(), new(x1, x2, x3, x4));
            return (value, gradient.ToTuple());
        };
}
