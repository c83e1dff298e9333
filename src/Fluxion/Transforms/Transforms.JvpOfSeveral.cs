namespace Fluxion;

public static partial class Transforms
{
    /// <summary>The value of a function of two arguments, and how it moves when both move.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x">The two arguments.</param>
    /// <param name="tangent">A direction for each.</param>
    public static (Tensor Value, Tensor Tangent) Jvp(
        Func<Tensor, Tensor, Tensor> function, (Tensor X1, Tensor X2) x, (Tensor X1, Tensor X2) tangent) =>
        Jvp<Tensor, Tensor, Tensor>(function, x, tangent);

    /// <summary>The value of a function from two trees to a tree, and how it moves when both move.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">The two arguments.</param>
    /// <param name="tangent">A direction for each.</param>
    public static (TResult Value, TResult Tangent) Jvp<T1, T2, TResult>(
        Func<T1, T2, TResult> function, (T1 X1, T2 X2) x, (T1 X1, T2 X2) tangent)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where TResult : ITree<TResult> =>
        Pushforward.Of(function.Joined(), new(x.X1, x.X2), new(tangent.X1, tangent.X2));

    /// <summary>The value of a function of three arguments, and how it moves when all move.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x">The three arguments.</param>
    /// <param name="tangent">A direction for each.</param>
    public static (Tensor Value, Tensor Tangent) Jvp(
        Func<Tensor, Tensor, Tensor, Tensor> function, (Tensor X1, Tensor X2, Tensor X3) x, (Tensor X1, Tensor X2, Tensor X3) tangent) =>
        Jvp<Tensor, Tensor, Tensor, Tensor>(function, x, tangent);

    /// <summary>The value of a function from three trees to a tree, and how it moves when all move.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">The three arguments.</param>
    /// <param name="tangent">A direction for each.</param>
    public static (TResult Value, TResult Tangent) Jvp<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, (T1 X1, T2 X2, T3 X3) x, (T1 X1, T2 X2, T3 X3) tangent)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where TResult : ITree<TResult> =>
        Pushforward.Of(function.Joined(), new(x.X1, x.X2, x.X3), new(tangent.X1, tangent.X2, tangent.X3));

    /// <summary>The value of a function of four arguments, and how it moves when all move.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x">The four arguments.</param>
    /// <param name="tangent">A direction for each.</param>
    public static (Tensor Value, Tensor Tangent) Jvp(
        Func<Tensor, Tensor, Tensor, Tensor, Tensor> function, (Tensor X1, Tensor X2, Tensor X3, Tensor X4) x, (Tensor X1, Tensor X2, Tensor X3, Tensor X4) tangent) =>
        Jvp<Tensor, Tensor, Tensor, Tensor, Tensor>(function, x, tangent);

    /// <summary>The value of a function from four trees to a tree, and how it moves when all move.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T4">The fourth argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">The four arguments.</param>
    /// <param name="tangent">A direction for each.</param>
    public static (TResult Value, TResult Tangent) Jvp<T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, TResult> function, (T1 X1, T2 X2, T3 X3, T4 X4) x, (T1 X1, T2 X2, T3 X3, T4 X4) tangent)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4>
        where TResult : ITree<TResult> =>
        Pushforward.Of(function.Joined(), new(x.X1, x.X2, x.X3, x.X4), new(tangent.X1, tangent.X2, tangent.X3, tangent.X4));
}
