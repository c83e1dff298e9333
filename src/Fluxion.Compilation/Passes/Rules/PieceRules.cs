using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Pieces put together by sums among zeros, as the gradient of something that was cut along an axis is.</summary>
internal static class PieceRules
{
    private const int MostPieces = 64;

    internal static IEnumerable<Rule> All { get; } =
    [
        // Adding 0 makes a −0 what it is among the zeros of the other pieces. Where kernels of elements compute the pieces, those do it.
        Rule.On<Add>("Σ embed(xᵢ) = [x₁ + 0 … xₙ + 0], where elementwise xᵢ fill an axis", (node, graph) => Joined(node, graph, byPieces: true)),
        Rule.On<Add>("Σ embed(xᵢ) = [x₁ … xₙ] + 0, where the pieces fill an axis", (node, graph) => Joined(node, graph, byPieces: false)),
    ];

    private static GraphNode? Joined(GraphNode node, GraphBuilder graph, bool byPieces)
    {
        var pieces = new List<GraphNode>();
        if (!Collect(node, pieces) || Axis(pieces[0]) is not { } axis || (byPieces && !pieces.TrueForAll(piece => piece.Inputs[0].Primitive is { IsElementwise: true })))
        {
            return null;
        }

        pieces.Sort((a, b) => Start(a, axis).CompareTo(Start(b, axis)));
        var end = 0;
        foreach (var piece in pieces)
        {
            if (Axis(piece) != axis || Start(piece, axis) != end)
            {
                return null;
            }

            end += piece.Inputs[0].Type.Shape[axis];
        }

        return end != node.Type.Shape[axis] ? null
            : byPieces ? Whole(piece => Positive(piece.Inputs[0]))
            : Positive(Whole(piece => piece.Inputs[0]));

        GraphNode Whole(Func<GraphNode, GraphNode> part) => graph.Apply(new Concatenate(axis), node, [.. pieces.Select(part)]);

        GraphNode Positive(GraphNode x) => graph.Apply(Add.Instance, node, x, graph.Number(0, x.Type));
    }

    // The terms of a sum, if all of them are pieces.
    private static bool Collect(GraphNode node, List<GraphNode> pieces, int depth = MostPieces)
    {
        if (node.Is<Embed>())
        {
            pieces.Add(node);
            return pieces.Count <= MostPieces;
        }

        return depth > 0 && node.Is<Add>() && Collect(node.Inputs[1], pieces, depth - 1) && Collect(node.Inputs[0], pieces, depth - 1);
    }

    // The only axis that a piece does not fill; null where there is none, or more, or it goes there with gaps.
    private static int? Axis(GraphNode piece)
    {
        var (embed, part, whole) = ((Embed)piece.Primitive!, piece.Inputs[0].Type.Shape, piece.Type.Shape);
        int? found = null;
        for (var axis = 0; axis < whole.Rank; axis++)
        {
            if (embed.Steps[axis] != 1 || (part[axis] != whole[axis] && found is not null))
            {
                return null;
            }

            found = part[axis] != whole[axis] ? axis : found;
        }

        return found;
    }

    private static int Start(GraphNode piece, int axis) => ((Embed)piece.Primitive!).Starts[axis];
}
