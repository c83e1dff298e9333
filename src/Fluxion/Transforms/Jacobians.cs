namespace Fluxion;

/// <summary>Jacobians of functions from tree to tree, block by block: all columns or all rows of a block in one batched pass over one recording.</summary>
internal static class Jacobians
{
    internal static JacobianBlocks<T, TResult> ByColumns<T, TResult>(string operation, Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult> => Of(operation, function, x, (_, _) => true);

    internal static JacobianBlocks<T, TResult> ByRows<T, TResult>(string operation, Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult> => Of(operation, function, x, (_, _) => false);

    /// <summary>Columns where the argument has no more elements than the result, rows otherwise.</summary>
    internal static JacobianBlocks<T, TResult> Shorter<T, TResult>(string operation, Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult> => Of(operation, function, x, (columns, rows) => columns <= rows);

    private static JacobianBlocks<T, TResult> Of<T, TResult>(string operation, Func<T, TResult> function, T x, Func<long, long, bool> byColumns)
        where T : ITree<T>
        where TResult : ITree<TResult>
    {
        var run = ReverseMode.Record(operation, function, x, out var result);
        var (arguments, results) = (Tree.Leaves(x), Tree.Leaves(result));
        if (results.Count > 0 && !results.Any(y => y.DType.IsFloating()))
        {
            throw new DTypeException($"{operation}: the function returned {results[0].Type}, through which no derivative flows; return a floating-point tensor.");
        }

        var blocks = new Tensor[results.Count, arguments.Count];
        if (byColumns(Elements(arguments), Elements(results)))
        {
            Columns(run, arguments, results, blocks);
        }
        else
        {
            Rows(run, arguments, results, blocks);
        }

        var rows = Enumerable.Range(0, results.Count).Select(i => Tree.Unflatten(x, [.. arguments.Select((_, j) => blocks[i, j])]));
        return new JacobianBlocks<T, TResult>(x, Tree.Map(result, run.Primal), [.. rows]);
    }

    private static void Columns<T>(ReverseRun<T> run, IReadOnlyList<Tensor> arguments, IReadOnlyList<Tensor> results, Tensor[,] blocks)
        where T : ITree<T>
    {
        var push = run.Pusher(results);
        for (var j = 0; j < arguments.Count; j++)
        {
            // Only one leaf moves, so that nothing is computed for the others.
            var (x, place) = (arguments[j], j);
            var columns = HasDerivative(x)
                ? Vectorization.Of((Tensor unit) => new LeafList(push([.. arguments.Select((_, i) => i == place ? unit : null)])), Basis.Of(x.Type), _ => 0, -1)
                : null;
            for (var i = 0; i < results.Count; i++)
            {
                blocks[i, j] = Block(columns?.Items[i], results[i], x);
            }
        }
    }

    private static void Rows<T>(ReverseRun<T> run, IReadOnlyList<Tensor> arguments, IReadOnlyList<Tensor> results, Tensor[,] blocks)
        where T : ITree<T>
    {
        for (var i = 0; i < results.Count; i++)
        {
            var y = results[i];
            var rows = HasDerivative(y)
                ? Vectorization.Of((Tensor unit) => new LeafList(run.PullLeaves([y], [unit])), Basis.Of(y.Type), _ => 0, 0)
                : null;
            for (var j = 0; j < arguments.Count; j++)
            {
                blocks[i, j] = Block(rows?.Items[j], y, arguments[j]);
            }
        }
    }

    private static Tensor Block(Tensor? found, Tensor y, Tensor x)
    {
        Shape shape = [.. y.Shape, .. x.Shape];
        return found?.Reshape([.. shape]) ?? Tensor.Zeros(shape, x.DType.IsFloating() ? y.DType : x.DType);
    }

    // Integers are constants of a tree, and a pass over no elements is none.
    private static bool HasDerivative(Tensor leaf) => leaf.DType.IsFloating() && leaf.Size > 0;

    private static long Elements(IReadOnlyList<Tensor> leaves) => leaves.Where(leaf => leaf.DType.IsFloating()).Sum(leaf => (long)leaf.Size);
}
