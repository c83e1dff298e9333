namespace Fluxion;

public static partial class Transforms
{
    /// <summary>The Jacobian with respect to each of two arguments: column by column, in forward mode.</summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor, (Tensor, Tensor)> JacobianForward(Func<Tensor, Tensor, Tensor> function) =>
        JacobianForward<Tensor, Tensor>(function);

    /// <summary>The Jacobian with respect to each leaf of two trees: column by column, in forward mode.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    public static Func<T1, T2, (T1, T2)> JacobianForward<T1, T2>(Func<T1, T2, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2> =>
        (x1, x2) => Jacobians.ByColumns("JacobianForward", function.Joined(), new(x1, x2))[0].ToTuple();

    /// <summary>The Jacobian with respect to each of three arguments: column by column, in forward mode.</summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor)> JacobianForward(Func<Tensor, Tensor, Tensor, Tensor> function) =>
        JacobianForward<Tensor, Tensor, Tensor>(function);

    /// <summary>The Jacobian with respect to each leaf of three trees: column by column, in forward mode.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    public static Func<T1, T2, T3, (T1, T2, T3)> JacobianForward<T1, T2, T3>(Func<T1, T2, T3, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3> =>
        (x1, x2, x3) => Jacobians.ByColumns("JacobianForward", function.Joined(), new(x1, x2, x3))[0].ToTuple();

    /// <summary>The Jacobian with respect to each of four arguments: column by column, in forward mode.</summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor, Tensor)> JacobianForward(Func<Tensor, Tensor, Tensor, Tensor, Tensor> function) =>
        JacobianForward<Tensor, Tensor, Tensor, Tensor>(function);

    /// <summary>The Jacobian with respect to each leaf of four trees: column by column, in forward mode.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T4">The fourth argument's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    public static Func<T1, T2, T3, T4, (T1, T2, T3, T4)> JacobianForward<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4> =>
        (x1, x2, x3, x4) => Jacobians.ByColumns("JacobianForward", function.Joined(), new(x1, x2, x3, x4))[0].ToTuple();
}
