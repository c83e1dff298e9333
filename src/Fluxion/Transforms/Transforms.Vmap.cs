namespace Fluxion;

public static partial class Transforms
{
    /// <summary>
    /// A function written for one example, as a function of a batch: one pass over all of them, no loop. It may be nested, and stand under
    /// or over any other transform.
    /// </summary>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">The axis of the argument along which the examples lie.</param>
    /// <param name="outAxis">The axis of the result along which they are to lie.</param>
    public static Func<Tensor, Tensor> Vmap(Func<Tensor, Tensor> function, int inAxis = 0, int outAxis = 0) =>
        x => Vectorization.Of(function, x, _ => inAxis, outAxis);

    /// <summary>A function of two arguments written for one example, as a function of a batch.</summary>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">For each argument the axis of the examples, or null where all share it; the first axis of both where left out.</param>
    /// <param name="outAxis">The axis of the result along which the examples are to lie.</param>
    public static Func<Tensor, Tensor, Tensor> Vmap(Func<Tensor, Tensor, Tensor> function, (int? X1, int? X2)? inAxis = null, int outAxis = 0)
    {
        var axes = inAxis ?? (0, 0);
        return (x1, x2) => Vectorization.Of(
            (Arguments<Tensor, Tensor> x) => function(x.X1, x.X2), new(x1, x2), i => i == 0 ? axes.X1 : axes.X2, outAxis);
    }

    /// <summary>A function of three arguments written for one example, as a function of a batch.</summary>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">For each argument the axis of the examples, or null where all share it; the first axis of each where left out.</param>
    /// <param name="outAxis">The axis of the result along which the examples are to lie.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor> Vmap(
        Func<Tensor, Tensor, Tensor, Tensor> function, (int? X1, int? X2, int? X3)? inAxis = null, int outAxis = 0)
    {
        var axes = inAxis ?? (0, 0, 0);
        return (x1, x2, x3) => Vectorization.Of(
            (Arguments<Tensor, Tensor, Tensor> x) => function(x.X1, x.X2, x.X3), new(x1, x2, x3), i => i == 0 ? axes.X1 : i == 1 ? axes.X2 : axes.X3, outAxis);
    }

    /// <summary>A function from tree to tree written for one example, as a function of a batch: every leaf has the batch axis.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">The axis of each leaf along which the examples lie.</param>
    /// <param name="outAxis">The axis of each result along which they are to lie.</param>
    public static Func<T, TResult> Vmap<T, TResult>(Func<T, TResult> function, int inAxis = 0, int outAxis = 0)
        where T : ITree<T>
        where TResult : ITree<TResult> => x => Vectorization.Of(function, x, _ => inAxis, outAxis);

    /// <summary>A function of two trees written for one example, as a function of a batch.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">For each argument the axis of its leaves along which the examples lie, or null where all share it.</param>
    /// <param name="outAxis">The axis of each result along which the examples are to lie.</param>
    public static Func<T1, T2, TResult> Vmap<T1, T2, TResult>(Func<T1, T2, TResult> function, (int? X1, int? X2)? inAxis = null, int outAxis = 0)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where TResult : ITree<TResult>
    {
        var axes = inAxis ?? (0, 0);
        return (x1, x2) =>
        {
            var leaves = Tree.Leaves(x1).Count;
            return Vectorization.Of((Arguments<T1, T2> x) => function(x.X1, x.X2), new(x1, x2), i => i < leaves ? axes.X1 : axes.X2, outAxis);
        };
    }
}
