using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Views of views, and views that show all there is as it is.</summary>
internal static class ViewRules
{
    internal static IEnumerable<Rule> All { get; } =
    [
        Rule.On<TransposeAxes>("axes in their own order = x", (node, _) => IsOwn(Order(node)) ? node.Inputs[0] : null),
        Rule.On<TransposeAxes>("transpose of a transpose = one transpose", Transposed),
        Rule.On<Reshape>("reshape to its own shape = x", OfOwnShape),
        Rule.On<Reshape>("reshape of a reshape = one reshape", Reshaped),
        Rule.On<BroadcastTo>("broadcast to its own shape = x", OfOwnShape),
        Rule.On<BroadcastTo>("broadcast of a broadcast = one broadcast", Inner<BroadcastTo>),
        Rule.On<BroadcastTo>("broadcast brings leading axes of extent 1 by itself", Leading),
        Rule.On<Slice>("all of x = x", OfOwnShape),
        Rule.On<Embed>("x in zeros of its own shape = x", OfOwnShape),
        Rule.On<Concatenate>("x alone = x", (node, _) => node.Inputs.Count == 1 ? node.Inputs[0] : null),
        Rule.On<Sum>("sum of one term = reshape", OfOneTerm),
    ];

    private static ReadOnlySpan<int> Order(GraphNode transpose) => ((TransposeAxes)transpose.Primitive!).Order;

    private static bool IsOwn(ReadOnlySpan<int> order)
    {
        var own = true;
        for (var i = 0; i < order.Length; i++)
        {
            own &= order[i] == i;
        }

        return own;
    }

    private static GraphNode? Transposed(GraphNode node, GraphBuilder graph)
    {
        if (!node.Inputs[0].Is<TransposeAxes>())
        {
            return null;
        }

        var outer = Order(node);
        var inner = Order(node.Inputs[0]);
        var order = new int[outer.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = inner[outer[i]];
        }

        return graph.Apply(new TransposeAxes(order), node, node.Inputs[0].Inputs[0]);
    }

    // Steps go forwards, so what has all the elements has them in order.
    private static GraphNode? OfOwnShape(GraphNode node, GraphBuilder graph) => node.Type == node.Inputs[0].Type ? node.Inputs[0] : null;

    private static GraphNode? Inner<TView>(GraphNode node, GraphBuilder graph)
        where TView : Primitive => node.Inputs[0].Is<TView>() ? graph.Apply(node.Primitive!, node, node.Inputs[0].Inputs[0]) : null;

    // The reshape of a transpose copies, and one of its result does not: both would copy if each were one of the transpose.
    private static GraphNode? Reshaped(GraphNode node, GraphBuilder graph) =>
        node.Inputs[0].Is<Reshape>() && node.Inputs[0].Inputs[0] is var inner && inner.Is<TransposeAxes>() && inner.Type != node.Type
            ? null
            : Inner<Reshape>(node, graph);

    private static GraphNode? Leading(GraphNode node, GraphBuilder graph)
    {
        if (!node.Inputs[0].Is<Reshape>())
        {
            return null;
        }

        var inner = node.Inputs[0].Inputs[0];
        var reshaped = node.Inputs[0].Type.Shape.Extents;
        var added = reshaped.Length - inner.Type.Shape.Rank;
        return added >= 0 && reshaped[added..].SequenceEqual(inner.Type.Shape.Extents) && !reshaped[..added].ContainsAnyExcept(1)
            ? graph.Apply(node.Primitive!, node, inner)
            : null;
    }

    // Where terms are added, a lane starts from 0, and 0 + (−0) is 0.
    private static GraphNode? OfOneTerm(GraphNode node, GraphBuilder graph)
    {
        var x = node.Inputs[0];
        var axes = ((Sum)node.Primitive!).Axes;
        return x.Type.Shape.Size == node.Type.Shape.Size && x.Type.Shape.Size > 0 && (axes.IsEmpty || NegativeZeros.AreImpossible(x))
            ? graph.Apply(new Reshape(node.Type.Shape), node, x)
            : null;
    }
}
