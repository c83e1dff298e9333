using Fluxion.Compilation;

namespace Fluxion;

public static partial class Compiler
{
    /// <summary>The same function from a tree to three trees, compiled for each combination of input types that it is called with.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R1">The first result's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R2">The second result's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R3">The third result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<T, (R1, R2, R3)> Compile<T, R1, R2, R3>(Func<T, (R1, R2, R3)> function, int[]? donate = null, string name = "function", bool fast = false)
        where T : ITree<T>
        where R1 : ITree<R1>
        where R2 : ITree<R2>
        where R3 : ITree<R3> =>
        new Compiled<T, Arguments<R1, R2, R3>, (R1, R2, R3)>(name, x => Arguments.Of(function(x)), static result => result.ToTuple(), donate, fast).Call;

    /// <summary>The same function from two trees to three trees, compiled for each combination of input types that it is called with.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R1">The first result's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R2">The second result's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R3">The third result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<T1, T2, (R1, R2, R3)> Compile<T1, T2, R1, R2, R3>(Func<T1, T2, (R1, R2, R3)> function, int[]? donate = null, string name = "function", bool fast = false)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where R1 : ITree<R1>
        where R2 : ITree<R2>
        where R3 : ITree<R3> =>
        new Compiled<T1, T2, Arguments<R1, R2, R3>, (R1, R2, R3)>(name, x => Arguments.Of(function(x.X1, x.X2)), static result => result.ToTuple(), donate, fast).Call;

    /// <summary>The same function from three trees to three trees, compiled for each combination of input types that it is called with.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R1">The first result's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R2">The second result's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R3">The third result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<T1, T2, T3, (R1, R2, R3)> Compile<T1, T2, T3, R1, R2, R3>(Func<T1, T2, T3, (R1, R2, R3)> function, int[]? donate = null, string name = "function", bool fast = false)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where R1 : ITree<R1>
        where R2 : ITree<R2>
        where R3 : ITree<R3> =>
        new Compiled<T1, T2, T3, Arguments<R1, R2, R3>, (R1, R2, R3)>(name, x => Arguments.Of(function(x.X1, x.X2, x.X3)), static result => result.ToTuple(), donate, fast).Call;

    /// <summary>The same function from four trees to three trees, compiled for each combination of input types that it is called with.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T4">The fourth argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R1">The first result's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R2">The second result's type: a tensor or a tree.</typeparam>
    /// <typeparam name="R3">The third result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<T1, T2, T3, T4, (R1, R2, R3)> Compile<T1, T2, T3, T4, R1, R2, R3>(Func<T1, T2, T3, T4, (R1, R2, R3)> function, int[]? donate = null, string name = "function", bool fast = false)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4>
        where R1 : ITree<R1>
        where R2 : ITree<R2>
        where R3 : ITree<R3> =>
        new Compiled<T1, T2, T3, T4, Arguments<R1, R2, R3>, (R1, R2, R3)>(name, x => Arguments.Of(function(x.X1, x.X2, x.X3, x.X4)), static result => result.ToTuple(), donate, fast).Call;
}
