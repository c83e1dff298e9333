namespace Fluxion;

public static partial class Transforms
{
    /// <summary>The value of a function of two arguments, and its pushforward at that point: from a tangent of each to that of the value.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    public static (Tensor Value, Func<Tensor, Tensor, Tensor> Pushforward) Linearize(
        Func<Tensor, Tensor, Tensor> function, Tensor x1, Tensor x2) =>
        Linearize<Tensor, Tensor, Tensor>(function, x1, x2);

    /// <summary>The value of a function from two trees to a tree, and its pushforward at that point.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    public static (TResult Value, Func<T1, T2, TResult> Pushforward) Linearize<T1, T2, TResult>(
        Func<T1, T2, TResult> function, T1 x1, T2 x2)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where TResult : ITree<TResult>
    {
        var (value, push) = Linearization.Of(function.Joined(), new(x1, x2));
        return (value, (t1, t2) => push(new(t1, t2)));
    }

    /// <summary>The value of a function of three arguments, and its pushforward at that point: from a tangent of each to that of the value.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    /// <param name="x3">The third argument.</param>
    public static (Tensor Value, Func<Tensor, Tensor, Tensor, Tensor> Pushforward) Linearize(
        Func<Tensor, Tensor, Tensor, Tensor> function, Tensor x1, Tensor x2, Tensor x3) =>
        Linearize<Tensor, Tensor, Tensor, Tensor>(function, x1, x2, x3);

    /// <summary>The value of a function from three trees to a tree, and its pushforward at that point.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    /// <param name="x3">The third argument.</param>
    public static (TResult Value, Func<T1, T2, T3, TResult> Pushforward) Linearize<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, T1 x1, T2 x2, T3 x3)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where TResult : ITree<TResult>
    {
        var (value, push) = Linearization.Of(function.Joined(), new(x1, x2, x3));
        return (value, (t1, t2, t3) => push(new(t1, t2, t3)));
    }

    /// <summary>The value of a function of four arguments, and its pushforward at that point: from a tangent of each to that of the value.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    /// <param name="x3">The third argument.</param>
    /// <param name="x4">The fourth argument.</param>
    public static (Tensor Value, Func<Tensor, Tensor, Tensor, Tensor, Tensor> Pushforward) Linearize(
        Func<Tensor, Tensor, Tensor, Tensor, Tensor> function, Tensor x1, Tensor x2, Tensor x3, Tensor x4) =>
        Linearize<Tensor, Tensor, Tensor, Tensor, Tensor>(function, x1, x2, x3, x4);

    /// <summary>The value of a function from four trees to a tree, and its pushforward at that point.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T4">The fourth argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    /// <param name="x3">The third argument.</param>
    /// <param name="x4">The fourth argument.</param>
    public static (TResult Value, Func<T1, T2, T3, T4, TResult> Pushforward) Linearize<T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, TResult> function, T1 x1, T2 x2, T3 x3, T4 x4)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4>
        where TResult : ITree<TResult>
    {
        var (value, push) = Linearization.Of(function.Joined(), new(x1, x2, x3, x4));
        return (value, (t1, t2, t3, t4) => push(new(t1, t2, t3, t4)));
    }
}
