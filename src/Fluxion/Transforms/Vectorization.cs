namespace Fluxion;

/// <summary>A function of one example applied to a batch, from tree to tree.</summary>
internal static class Vectorization
{
    /// <summary>Runs the function once for all examples. <paramref name="inAxis"/> gives each leaf's batch axis, or null where it has none.</summary>
    internal static TResult Of<T, TResult>(Func<T, TResult> function, T x, Func<int, int?> inAxis, int outAxis)
        where T : ITree<T>
        where TResult : ITree<TResult>
    {
        var leaves = Tree.Leaves(x);
        var interpreter = new BatchInterpreter(BatchSize(x, leaves, inAxis));
        var followed = new Tensor[leaves.Count];
        for (var i = 0; i < followed.Length; i++)
        {
            followed[i] = inAxis(i) is { } axis ? new BatchTensor(interpreter, AxisMove.ToFront(leaves[i], Axis.Resolve("Vmap", axis, leaves[i].Shape))) : leaves[i];
        }

        var result = interpreter.Run(function, Tree.Unflatten(x, followed));

        return Tree.Map(result, y => Out(interpreter, y, outAxis));
    }

    /// <summary>Each leaf's batch axis, where the leaves of one argument share one.</summary>
    internal static Func<int, int?> AxisOfLeaf(params ReadOnlySpan<(int? Axis, int Leaves)> arguments)
    {
        var axes = new List<int?>();
        foreach (var (axis, leaves) in arguments)
        {
            axes.AddRange(Enumerable.Repeat(axis, leaves));
        }

        return leaf => axes[leaf];
    }

    // What did not depend on the batch is the same for every example.
    private static Tensor Out(BatchInterpreter interpreter, Tensor y, int outAxis)
    {
        var all = interpreter.TracerOf(y)?.Batch ?? y.BroadcastTo(Shape.Create([interpreter.BatchSize, .. y.Shape]));
        return AxisMove.FromFront(all, Axis.Resolve("Vmap", outAxis, all.Shape));
    }

    private static int BatchSize<T>(T x, IReadOnlyList<Tensor> leaves, Func<int, int?> inAxis)
        where T : ITree<T>
    {
        int? size = null;
        var first = 0;
        for (var i = 0; i < leaves.Count; i++)
        {
            if (inAxis(i) is not { } axis)
            {
                continue;
            }

            var extent = leaves[i].Shape[Axis.Resolve("Vmap", axis, leaves[i].Shape)];
            if (size is not null && size != extent)
            {
                throw new ShapeException(
                    $"Vmap: {NameOf(x, first)} has {size} examples (shape {leaves[first].Shape}) and {NameOf(x, i)} has {extent} "
                    + $"(shape {leaves[i].Shape}, axis {axis}); they must be as many. Pass null as inAxis for an argument without a batch axis.");
            }

            (size, first) = size is null ? (extent, i) : (size, first);
        }

        return size ?? throw new ShapeException("Vmap: no argument has a batch axis; give at least one an inAxis.");
    }

    private static string NameOf<T>(T x, int leaf)
        where T : ITree<T> => Tree.Paths(x)[leaf] is { Length: > 0 } path ? path : $"leaf {leaf}";
}
