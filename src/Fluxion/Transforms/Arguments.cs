namespace Fluxion;

/// <summary>Functions of several arguments as functions of one tree, so that every transform is written for one argument only.</summary>
internal static class Arguments
{
    internal static Func<Arguments<T1, T2>, TResult> Joined<T1, T2, TResult>(this Func<T1, T2, TResult> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2> => x => function(x.X1, x.X2);

    internal static Func<Arguments<T1, T2, T3>, TResult> Joined<T1, T2, T3, TResult>(this Func<T1, T2, T3, TResult> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3> => x => function(x.X1, x.X2, x.X3);

    internal static Func<Arguments<T1, T2, T3, T4>, TResult> Joined<T1, T2, T3, T4, TResult>(this Func<T1, T2, T3, T4, TResult> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4> => x => function(x.X1, x.X2, x.X3, x.X4);

    internal static Arguments<T1, T2> Of<T1, T2>((T1, T2) items)
        where T1 : ITree<T1>
        where T2 : ITree<T2> => new(items.Item1, items.Item2);

    internal static Arguments<T1, T2, T3> Of<T1, T2, T3>((T1, T2, T3) items)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3> => new(items.Item1, items.Item2, items.Item3);

    internal static Arguments<T1, T2, T3, T4> Of<T1, T2, T3, T4>((T1, T2, T3, T4) items)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where T3 : ITree<T3>
        where T4 : ITree<T4> => new(items.Item1, items.Item2, items.Item3, items.Item4);
}
