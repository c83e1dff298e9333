using Fluxion.Compilation;

namespace Fluxion;

public static partial class Compiler
{
    /// <summary>The same function from a tree to a tree, compiled for each combination of input types that it is called with.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<T, TResult> Compile<T, TResult>(Func<T, TResult> function, int[]? donate = null, string name = "function", bool fast = false)
        where T : ITree<T>
        where TResult : ITree<TResult> =>
        new Compiled<T, TResult, TResult>(name, function, static result => result, donate, fast).Call;

    /// <summary>The same function from two trees to a tree, compiled for each combination of input types that it is called with.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<T1, T2, TResult> Compile<T1, T2, TResult>(Func<T1, T2, TResult> function, int[]? donate = null, string name = "function", bool fast = false)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where TResult : ITree<TResult> =>
        new Compiled<T1, T2, TResult, TResult>(name, x => function(x.X1, x.X2), static result => result, donate, fast).Call;

    /// <summary>The same function from three trees to a tree, compiled for each combination of input types that it is called with.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<T1, T2, T3, TResult> Compile<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function, int[]? donate = null, string name = "function", bool fast = false)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where TResult : ITree<TResult> =>
        new Compiled<T1, T2, T3, TResult, TResult>(name, x => function(x.X1, x.X2, x.X3), static result => result, donate, fast).Call;

    /// <summary>The same function from four trees to a tree, compiled for each combination of input types that it is called with.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T4">The fourth argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<T1, T2, T3, T4, TResult> Compile<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> function, int[]? donate = null, string name = "function", bool fast = false)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4>
        where TResult : ITree<TResult> =>
        new Compiled<T1, T2, T3, T4, TResult, TResult>(name, x => function(x.X1, x.X2, x.X3, x.X4), static result => result, donate, fast).Call;
}
