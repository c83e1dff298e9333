using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// Concatenations of what one elementwise kernel computes, as the gradient of gates is: the kernel writes each piece where it stands in the
/// whole, and nothing is copied.
/// </summary>
internal static class JoinedPieces
{
    /// <summary>The wholes whose pieces a group computes all, each piece once and for itself.</summary>
    internal static IEnumerable<GraphNode> Of(Group group, PlanUses uses) =>
        group.Nodes.SelectMany(uses.Results).Where(user => user.Is<Concatenate>() && IsMadeBy(group, user, uses)).Distinct();

    /// <summary>Where each piece stands in the whole.</summary>
    internal static IEnumerable<(GraphNode Piece, Place Place)> Places(GraphNode whole, Place place)
    {
        var axis = ((Concatenate)whole.Primitive!).Axis;
        var starts = new int[whole.Type.Shape.Rank];
        var steps = new int[starts.Length];
        Array.Fill(steps, 1);
        foreach (var piece in whole.Inputs)
        {
            yield return (piece, place.View(new Slice([.. starts], [.. piece.Type.Shape.Extents], steps), piece.Type)!);
            starts[axis] += piece.Type.Shape[axis];
        }
    }

    // Short runs are faster written side by side and copied then.
    private static bool IsMadeBy(Group group, GraphNode whole, PlanUses uses)
    {
        var run = AxisExtents.Product(whole.Inputs[0].Type.Shape.Extents[((Concatenate)whole.Primitive!).Axis..]);
        return run >= ElementwiseStep.ShortestRow && whole.Inputs.All(piece => group.Nodes.Contains(piece) && uses.Results(piece).Count == 1 && !uses.IsOutput(piece));
    }
}
