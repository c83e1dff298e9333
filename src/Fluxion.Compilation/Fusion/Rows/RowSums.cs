namespace Fluxion.Compilation;

/// <summary>
/// Sums over all rows that a function of rows takes on the way: a kernel over rows leaves a number for each column and each few rows, and
/// reductions of columns add those up afterwards.
/// </summary>
/// <param name="Node">The operation.</param>
/// <param name="Rows">Rows whose sums the kernel takes together.</param>
/// <param name="Partial">Where the kernel leaves each sum.</param>
internal sealed record RowSums(GraphNode Node, int Rows, IReadOnlyList<Place> Partial)
{
    /// <summary>The sums of a group, with room for what the kernel leaves; null where it takes none.</summary>
    internal static RowSums? Of(Group group, RowDomain domain, Func<TensorType, Place> scratch)
    {
        var node = group.Nodes.Find(node => NodeRows.Of(node) is { Sums: > 0 });
        if (node is null)
        {
            return null;
        }

        var function = NodeRows.Of(node)!;
        var type = new TensorType(NodeRows.TypeOf(node).DType, Shape.Create([((domain.Rows - 1) / function.RowsOfSum) + 1, domain.Columns]));
        return new RowSums(node, function.RowsOfSum, [.. Enumerable.Range(0, function.Sums).Select(_ => scratch(type))]);
    }

    /// <summary>The steps that add up what the kernel left, for the results that somebody takes out.</summary>
    internal IEnumerable<Step> Totals(IReadOnlyList<GraphNode> results, Func<GraphNode, Place> newPlace) =>
        from result in results
        let place = ((Result)result.Primitive!).Place
        where place > 0 && results.First(other => other.Primitive!.IsSameAs(result.Primitive!)) == result
        select ReductionStep.OfColumns(result, Partial[place - 1], newPlace(result));
}
