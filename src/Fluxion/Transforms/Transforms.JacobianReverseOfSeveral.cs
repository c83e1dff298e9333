namespace Fluxion;

public static partial class Transforms
{
    /// <summary>The Jacobian with respect to each of two arguments: row by row, in reverse mode.</summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor, (Tensor, Tensor)> JacobianReverse(Func<Tensor, Tensor, Tensor> function) =>
        JacobianReverse<Tensor, Tensor>(function);

    /// <summary>The Jacobian with respect to each leaf of two trees: row by row, in reverse mode.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    public static Func<T1, T2, (T1, T2)> JacobianReverse<T1, T2>(Func<T1, T2, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2> =>
        (x1, x2) => Jacobians.ByRows("JacobianReverse", function.Joined(), new(x1, x2))[0].ToTuple();

    /// <summary>The Jacobian with respect to each of three arguments: row by row, in reverse mode.</summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor)> JacobianReverse(Func<Tensor, Tensor, Tensor, Tensor> function) =>
        JacobianReverse<Tensor, Tensor, Tensor>(function);

    /// <summary>The Jacobian with respect to each leaf of three trees: row by row, in reverse mode.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    public static Func<T1, T2, T3, (T1, T2, T3)> JacobianReverse<T1, T2, T3>(Func<T1, T2, T3, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3> =>
        (x1, x2, x3) => Jacobians.ByRows("JacobianReverse", function.Joined(), new(x1, x2, x3))[0].ToTuple();

    /// <summary>The Jacobian with respect to each of four arguments: row by row, in reverse mode.</summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor, Tensor)> JacobianReverse(Func<Tensor, Tensor, Tensor, Tensor, Tensor> function) =>
        JacobianReverse<Tensor, Tensor, Tensor, Tensor>(function);

    /// <summary>The Jacobian with respect to each leaf of four trees: row by row, in reverse mode.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T4">The fourth argument's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    public static Func<T1, T2, T3, T4, (T1, T2, T3, T4)> JacobianReverse<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4> =>
        (x1, x2, x3, x4) => Jacobians.ByRows("JacobianReverse", function.Joined(), new(x1, x2, x3, x4))[0].ToTuple();
}
