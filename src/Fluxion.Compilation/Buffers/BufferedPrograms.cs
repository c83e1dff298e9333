using Fluxion.Compilation;

namespace Fluxion;

/// <summary>Compiled functions as programs that run on buffers of the caller's.</summary>
public static class BufferedPrograms
{
    /// <summary>The program of a compiled function for arguments of these types, to run on buffers without allocating anything.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="compiled">What a Compile method returned.</param>
    /// <param name="x">An argument; only its types matter.</param>
    /// <exception cref="ArgumentException">The function is not compiled, or reads captured variables, which have no buffers.</exception>
    public static BufferedProgram Buffered<T, TResult>(this Func<T, TResult> compiled, T x)
        where T : ITree<T> =>
        BufferedTarget.Of(compiled, x);

    /// <summary>The program of a compiled function for arguments of these types, to run on buffers without allocating anything.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="compiled">What a Compile method returned.</param>
    /// <param name="x1">A first argument; only its types matter.</param>
    /// <param name="x2">A second argument; only its types matter.</param>
    /// <exception cref="ArgumentException">The function is not compiled, or reads captured variables, which have no buffers.</exception>
    public static BufferedProgram Buffered<T1, T2, TResult>(this Func<T1, T2, TResult> compiled, T1 x1, T2 x2)
        where T1 : ITree<T1>
        where T2 : ITree<T2> =>
        BufferedTarget.Of(compiled, new Arguments<T1, T2>(x1, x2));

    /// <summary>The program of a compiled function for arguments of these types, to run on buffers without allocating anything.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="compiled">What a Compile method returned.</param>
    /// <param name="x1">A first argument; only its types matter.</param>
    /// <param name="x2">A second argument; only its types matter.</param>
    /// <param name="x3">A third argument; only its types matter.</param>
    /// <exception cref="ArgumentException">The function is not compiled, or reads captured variables, which have no buffers.</exception>
    public static BufferedProgram Buffered<T1, T2, T3, TResult>(this Func<T1, T2, T3, TResult> compiled, T1 x1, T2 x2, T3 x3)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3> =>
        BufferedTarget.Of(compiled, new Arguments<T1, T2, T3>(x1, x2, x3));

    /// <summary>The program of a compiled function for arguments of these types, to run on buffers without allocating anything.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T3">The third argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T4">The fourth argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="compiled">What a Compile method returned.</param>
    /// <param name="x1">A first argument; only its types matter.</param>
    /// <param name="x2">A second argument; only its types matter.</param>
    /// <param name="x3">A third argument; only its types matter.</param>
    /// <param name="x4">A fourth argument; only its types matter.</param>
    /// <exception cref="ArgumentException">The function is not compiled, or reads captured variables, which have no buffers.</exception>
    public static BufferedProgram Buffered<T1, T2, T3, T4, TResult>(this Func<T1, T2, T3, T4, TResult> compiled, T1 x1, T2 x2, T3 x3, T4 x4)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4> =>
        BufferedTarget.Of(compiled, new Arguments<T1, T2, T3, T4>(x1, x2, x3, x4));
}
