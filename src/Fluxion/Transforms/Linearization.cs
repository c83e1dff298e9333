namespace Fluxion;

/// <summary>Value and pushforward of a function from tree to tree, from one run of it.</summary>
internal static class Linearization
{
    internal static (TResult Value, Func<T, TResult> Pushforward) Of<T, TResult>(Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult>
    {
        var run = ReverseMode.Record("Linearize", function, x, out var result);
        var results = Tree.Leaves(result);
        var push = run.Pusher(results);
        return (Tree.Map(result, run.Primal), Push);

        TResult Push(T tangent) => Tree.Unflatten(result, push(CompanionTree.Leaves("Linearize", "tangent", "argument", x, tangent)));
    }
}
