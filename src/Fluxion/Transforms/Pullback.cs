namespace Fluxion;

/// <summary>Value and pullback of a function from tree to tree.</summary>
internal static class Pullback
{
    internal static (TResult Value, Func<TResult, T> Pullback) Of<T, TResult>(Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult>
    {
        var run = ReverseMode.Record("Vjp", function, x, out var result);
        var results = Tree.Leaves(result);
        return (Tree.Map(result, run.Primal), Pull);

        T Pull(TResult cotangent) => run.Pull(results, CompanionTree.Leaves("Vjp", "cotangent", "result", result, cotangent));
    }
}
