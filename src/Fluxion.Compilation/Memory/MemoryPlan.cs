namespace Fluxion.Compilation;

/// <summary>Where in one arena every value stands that lives only while the plan runs.</summary>
internal sealed class MemoryPlan
{
    private MemoryPlan(long arenaBytes, long intermediateBytes, long outputBytes) =>
        (ArenaBytes, IntermediateBytes, OutputBytes) = (arenaBytes, intermediateBytes, outputBytes);

    /// <summary>The arena's size.</summary>
    internal long ArenaBytes { get; }

    /// <summary>What all values of the graph together would take that are neither inputs nor results nor views.</summary>
    internal long IntermediateBytes { get; }

    /// <summary>What the results take.</summary>
    internal long OutputBytes { get; }

    internal static MemoryPlan Of(Plan plan)
    {
        Lifetimes.Set(plan);
        InPlace.Choose(plan);
        PastCaches.Choose(plan);
        SharedRoom.Keep(plan);

        var bytes = ArenaPacking.Pack([.. plan.Buffers.Arena.Concat(plan.IsInner ? [] : Copied(plan))]);
        return new MemoryPlan(bytes, Intermediates(plan.Graph), plan.Buffers.Outputs.Sum(output => output.Bytes));
    }

    // Small inputs and results of callers are arrays, which may move: some are pinned for the length of a run, more are copied in and out, but
    // for those that are updated in place.
    private static IEnumerable<Buffer> Copied(Plan plan) => plan.Buffers.Inputs
        .Where(input => input.Last >= 0)
        .Concat(plan.Buffers.Outputs)
        .Where(buffer => buffer.Bytes < BufferPool.SmallestPooled && buffer is { IsDonated: false, InPlaceOf: null })
        .Skip(Pinning.Most);

    private static long Intermediates(Graph graph)
    {
        var outputs = graph.Outputs.ToHashSet();
        return graph.Nodes
            .Where(node => node is { Kind: GraphNodeKind.Operation, Primitive: { IsView: false } and not TuplePrimitive } && !outputs.Contains(node))
            .Sum(node => node.Type.Bytes);
    }
}
