namespace Fluxion;

public static partial class Transforms
{
    /// <summary>The gradient of a scalar function, as a function of the same argument.</summary>
    /// <param name="function">A function of one argument with a scalar result.</param>
    public static Func<Tensor, Tensor> Grad(Func<Tensor, Tensor> function) =>
        x => Gradient.Of("Grad", function, x).Gradient;

    /// <summary>The gradients of a scalar function with respect to each argument, as a function of the same arguments.</summary>
    /// <param name="function">A function of two arguments with a scalar result.</param>
    public static Func<Tensor, Tensor, (Tensor, Tensor)> Grad(Func<Tensor, Tensor, Tensor> function) =>
        Grad<Tensor, Tensor>(function);

    /// <summary>The gradients of a scalar function with respect to each argument, as a function of the same arguments.</summary>
    /// <param name="function">A function of three arguments with a scalar result.</param>
    public static Func<Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor)> Grad(Func<Tensor, Tensor, Tensor, Tensor> function) =>
        Grad<Tensor, Tensor, Tensor>(function);

    /// <summary>The gradients of a scalar function with respect to each argument, as a function of the same arguments.</summary>
    /// <param name="function">A function of four arguments with a scalar result.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor, Tensor)> Grad(Func<Tensor, Tensor, Tensor, Tensor, Tensor> function) =>
        Grad<Tensor, Tensor, Tensor, Tensor>(function);

    /// <summary>The gradient of a scalar function, as a function of the same argument.</summary>
    /// <typeparam name="T">The type of the argument: a tensor or a tree.</typeparam>
    /// <param name="function">A function of one argument with a scalar result.</param>
    public static Func<T, T> Grad<T>(Func<T, Tensor> function)
        where T : ITree<T> =>
        x => Gradient.Of("Grad", function, x).Gradient;

    /// <summary>The gradients of a scalar function with respect to each argument, as a function of the same arguments.</summary>
    /// <typeparam name="T1">The type of the first argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The type of the second argument: a tensor or a tree.</typeparam>
    /// <param name="function">A function of two arguments with a scalar result.</param>
    public static Func<T1, T2, (T1, T2)> Grad<T1, T2>(Func<T1, T2, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2> =>
        (x1, x2) => Gradient.Of("Grad", function.Joined(), new(x1, x2)).Gradient.ToTuple();

    /// <summary>The gradients of a scalar function with respect to each argument, as a function of the same arguments.</summary>
    /// <typeparam name="T1">The type of the first argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The type of the second argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The type of the third argument: a tensor or a tree.</typeparam>
    /// <param name="function">A function of three arguments with a scalar result.</param>
    public static Func<T1, T2, T3, (T1, T2, T3)> Grad<T1, T2, T3>(Func<T1, T2, T3, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3> =>
        (x1, x2, x3) => Gradient.Of("Grad", function.Joined(), new(x1, x2, x3)).Gradient.ToTuple();

    /// <summary>The gradients of a scalar function with respect to each argument, as a function of the same arguments.</summary>
    /// <typeparam name="T1">The type of the first argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The type of the second argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The type of the third argument: a tensor or a tree.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument: a tensor or a tree.</typeparam>
    /// <param name="function">A function of four arguments with a scalar result.</param>
    public static Func<T1, T2, T3, T4, (T1, T2, T3, T4)> Grad<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4> =>
        (x1, x2, x3, x4) => Gradient.Of("Grad", function.Joined(), new(x1, x2, x3, x4)).Gradient.ToTuple();
}
