using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Sums over all steps of a loop from stacked values.</summary>
internal static class LoopTotals
{
    /// <summary>Σ aₜᵀ bₜ: one product over the joined rows.</summary>
    internal static GraphNode OfProducts(GraphNode a, GraphNode b, GraphNode transpose, GraphNode product, GraphBuilder graph) => graph.ApplyAsIs(
        product.Primitive!, product, graph.ApplyAsIs(transpose.Primitive!, product, Joined(a, product, graph)), Joined(b, product, graph));

    /// <summary>The sum over the steps too.</summary>
    internal static GraphNode OfSums(Sum sum, bool keepsAxes, GraphNode values, GraphNode origin, GraphBuilder graph)
    {
        var total = graph.ApplyAsIs(new Sum([0, .. Batching.Shift([.. sum.Axes])], keepDims: keepsAxes), origin, values);
        return keepsAxes ? graph.ApplyAsIs(new Reshape(origin.Type.Shape), origin, total) : total;
    }

    private static GraphNode Joined(GraphNode stacked, GraphNode origin, GraphBuilder graph)
    {
        var extents = stacked.Type.Shape.Extents;
        return graph.ApplyAsIs(new Reshape(Shape.Create([extents[0] * extents[1], extents[2]])), origin, stacked);
    }
}
