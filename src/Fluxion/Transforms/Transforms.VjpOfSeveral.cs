namespace Fluxion;

public static partial class Transforms
{
    /// <summary>A function's value, and its pullback to both arguments.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    public static (Tensor Value, Func<Tensor, (Tensor, Tensor)> Pullback) Vjp(
        Func<Tensor, Tensor, Tensor> function, Tensor x1, Tensor x2) =>
        Vjp<Tensor, Tensor, Tensor>(function, x1, x2);

    /// <summary>The value of a function from two trees to a tree, and its pullback to both arguments.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    public static (TResult Value, Func<TResult, (T1, T2)> Pullback) Vjp<T1, T2, TResult>(
        Func<T1, T2, TResult> function, T1 x1, T2 x2)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where TResult : ITree<TResult>
    {
        var (value, pullback) = Pullback.Of(function.Joined(), new(x1, x2));
        return (value, cotangent => pullback(cotangent).ToTuple());
    }

    /// <summary>A function's value, and its pullback to its three arguments.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    /// <param name="x3">The third argument.</param>
    public static (Tensor Value, Func<Tensor, (Tensor, Tensor, Tensor)> Pullback) Vjp(
        Func<Tensor, Tensor, Tensor, Tensor> function, Tensor x1, Tensor x2, Tensor x3) =>
        Vjp<Tensor, Tensor, Tensor, Tensor>(function, x1, x2, x3);

    /// <summary>The value of a function from three trees to a tree, and its pullback to its three arguments.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    /// <param name="x3">The third argument.</param>
    public static (TResult Value, Func<TResult, (T1, T2, T3)> Pullback) Vjp<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, T1 x1, T2 x2, T3 x3)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where TResult : ITree<TResult>
    {
        var (value, pullback) = Pullback.Of(function.Joined(), new(x1, x2, x3));
        return (value, cotangent => pullback(cotangent).ToTuple());
    }

    /// <summary>A function's value, and its pullback to its four arguments.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x1">The first argument.</param>
    /// <param name="x2">The second argument.</param>
    /// <param name="x3">The third argument.</param>
    /// <param name="x4">The fourth argument.</param>
    public static (Tensor Value, Func<Tensor, (Tensor, Tensor, Tensor, Tensor)> Pullback) Vjp(
        Func<Tensor, Tensor, Tensor, Tensor, Tensor> function, Tensor x1, Tensor x2, Tensor x3, Tensor x4) =>
        Vjp<Tensor, Tensor, Tensor, Tensor, Tensor>(function, x1, x2, x3, x4);

    /// <summary>The value of a function from four trees to a tree, and its pullback to its four arguments.</summary>
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
    public static (TResult Value, Func<TResult, (T1, T2, T3, T4)> Pullback) Vjp<T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, TResult> function, T1 x1, T2 x2, T3 x3, T4 x4)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4>
        where TResult : ITree<TResult>
    {
        var (value, pullback) = Pullback.Of(function.Joined(), new(x1, x2, x3, x4));
        return (value, cotangent => pullback(cotangent).ToTuple());
    }
}
