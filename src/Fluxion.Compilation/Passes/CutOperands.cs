using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// f(x, y)[piece] becomes f(x[piece], y[piece]) where f is elementwise and goes on in pieces only, as the gates of a recurrent network do:
/// each piece is computed in the kernel that reads it, and the whole is never written.
/// </summary>
internal sealed class CutOperands : IPass
{
    /// <summary>More pieces make more code than they save memory.</summary>
    private const int MostPieces = 8;

    /// <summary>Smaller pieces cost more each than all of them together.</summary>
    private const int LeastElements = 64;

    public string Name => "cut operands";

    public string Reason => "What goes on in pieces only is computed where each piece is read, and needs no memory as a whole.";

    public Graph Run(Graph graph)
    {
        var cut = Cut(graph);
        var made = new Dictionary<(GraphNode, object), GraphNode>();
        return cut.Count == 0 ? graph : GraphRewriter.Run(graph, Rewrite);

        GraphNode? Rewrite(GraphNode node, GraphNode origin, GraphBuilder builder) =>
            origin.Is<Slice>() && cut.ContainsKey(origin.Inputs[0]) ? Piece(origin.Inputs[0], node.Inputs[0], origin, builder) : null;

        // The old graph says what is cut, the new one what to make the pieces of.
        GraphNode Piece(GraphNode old, GraphNode whole, GraphNode slice, GraphBuilder builder)
        {
            var key = (whole, slice.Primitive!.Identity!);
            if (!made.TryGetValue(key, out var piece))
            {
                made.Add(key, piece = cut.ContainsKey(old)
                    ? builder.ApplyAsIs(whole.Primitive!, whole, [.. whole.Inputs.Select((input, i) => Piece(old.Inputs[i], input, slice, builder))])
                    : builder.ApplyAsIs(slice.Primitive!, slice, whole));
            }

            return piece;
        }
    }

    // The nodes of which only pieces are wanted, with a slice for each piece. Users come behind what they use, so they are settled first.
    private static Dictionary<GraphNode, GraphNode[]> Cut(Graph graph)
    {
        var uses = new PlanUses(graph);
        var cut = new Dictionary<GraphNode, GraphNode[]>();
        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            var node = graph.Nodes[i];
            var users = uses.Results(node);
            if (NodeLane.Of(node) is null || uses.IsOutput(node) || users.Count == 0 || !users.All(user => cut.ContainsKey(user) || JoinsElements(user, uses)))
            {
                continue;
            }

            var pieces = users.SelectMany(user => cut.GetValueOrDefault(user) ?? [user]).DistinctBy(slice => slice.Primitive!.Identity).ToArray();
            if (pieces.Length <= MostPieces && pieces.Sum(piece => (long)piece.Type.Shape.Size) <= node.Type.Shape.Size)
            {
                cut.Add(node, pieces);
            }
        }

        return cut;
    }

    private static bool JoinsElements(GraphNode slice, PlanUses uses) =>
        slice.Is<Slice>() && slice.Type.Shape.Size >= LeastElements && !uses.IsOutput(slice)
        && uses.Results(slice) is { Count: > 0 } users && users.All(user => NodeLane.Of(user) is not null);
}
