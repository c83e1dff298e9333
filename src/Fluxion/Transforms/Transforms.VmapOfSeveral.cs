namespace Fluxion;

public static partial class Transforms
{
    /// <summary>A function of two arguments written for one example, as a function of a batch.</summary>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">For each argument the axis of the examples, or null where all share it; the first axis of both where left out.</param>
    /// <param name="outAxis">The axis of the result along which the examples are to lie.</param>
    public static Func<Tensor, Tensor, Tensor> Vmap(
        Func<Tensor, Tensor, Tensor> function, (int? X1, int? X2)? inAxis = null, int outAxis = 0) =>
        Vmap<Tensor, Tensor, Tensor>(function, inAxis, outAxis);

    /// <summary>A function of two trees written for one example, as a function of a batch.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">For each argument the axis of its leaves along which the examples lie, or null where all share it; the first where left out.</param>
    /// <param name="outAxis">The axis of each result along which the examples are to lie.</param>
    public static Func<T1, T2, TResult> Vmap<T1, T2, TResult>(
        Func<T1, T2, TResult> function, (int? X1, int? X2)? inAxis = null, int outAxis = 0)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where TResult : ITree<TResult>
    {
        var axes = inAxis ?? (0, 0);
        return (x1, x2) => Vectorization.Of(
            function.Joined(), new(x1, x2), Vectorization.AxisOfLeaf((axes.X1, Tree.Leaves(x1).Count), (axes.X2, Tree.Leaves(x2).Count)), outAxis);
    }

    /// <summary>A function of three arguments written for one example, as a function of a batch.</summary>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">For each argument the axis of the examples, or null where all share it; the first axis of each where left out.</param>
    /// <param name="outAxis">The axis of the result along which the examples are to lie.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor> Vmap(
        Func<Tensor, Tensor, Tensor, Tensor> function, (int? X1, int? X2, int? X3)? inAxis = null, int outAxis = 0) =>
        Vmap<Tensor, Tensor, Tensor, Tensor>(function, inAxis, outAxis);

    /// <summary>A function of three trees written for one example, as a function of a batch.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">For each argument the axis of its leaves along which the examples lie, or null where all share it; the first where left out.</param>
    /// <param name="outAxis">The axis of each result along which the examples are to lie.</param>
    public static Func<T1, T2, T3, TResult> Vmap<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, (int? X1, int? X2, int? X3)? inAxis = null, int outAxis = 0)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where TResult : ITree<TResult>
    {
        var axes = inAxis ?? (0, 0, 0);
        return (x1, x2, x3) => Vectorization.Of(
            function.Joined(), new(x1, x2, x3), Vectorization.AxisOfLeaf((axes.X1, Tree.Leaves(x1).Count), (axes.X2, Tree.Leaves(x2).Count), (axes.X3, Tree.Leaves(x3).Count)), outAxis);
    }

    /// <summary>A function of four arguments written for one example, as a function of a batch.</summary>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">For each argument the axis of the examples, or null where all share it; the first axis of each where left out.</param>
    /// <param name="outAxis">The axis of the result along which the examples are to lie.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, Tensor> Vmap(
        Func<Tensor, Tensor, Tensor, Tensor, Tensor> function, (int? X1, int? X2, int? X3, int? X4)? inAxis = null, int outAxis = 0) =>
        Vmap<Tensor, Tensor, Tensor, Tensor, Tensor>(function, inAxis, outAxis);

    /// <summary>A function of four trees written for one example, as a function of a batch.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T4">The fourth argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">For each argument the axis of its leaves along which the examples lie, or null where all share it; the first where left out.</param>
    /// <param name="outAxis">The axis of each result along which the examples are to lie.</param>
    public static Func<T1, T2, T3, T4, TResult> Vmap<T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, TResult> function, (int? X1, int? X2, int? X3, int? X4)? inAxis = null, int outAxis = 0)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4>
        where TResult : ITree<TResult>
    {
        var axes = inAxis ?? (0, 0, 0, 0);
        return (x1, x2, x3, x4) => Vectorization.Of(
            function.Joined(), new(x1, x2, x3, x4), Vectorization.AxisOfLeaf((axes.X1, Tree.Leaves(x1).Count), (axes.X2, Tree.Leaves(x2).Count), (axes.X3, Tree.Leaves(x3).Count), (axes.X4, Tree.Leaves(x4).Count)), outAxis);
    }
}
