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

        T Pull(TResult cotangent)
        {
            var cotangents = Tree.Leaves(cotangent);
            if (cotangents.Count != results.Count)
            {
                throw new ShapeException($"Vjp: the pullback got {cotangents.Count} cotangents for {results.Count} results; give one for each.");
            }

            for (var i = 0; i < results.Count; i++)
            {
                Cotangent.Check("Vjp", results[i].Type, cotangents[i]);
            }

            return run.Pull(results, cotangents);
        }
    }
}
