using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// Concatenations of what one kernel of several results computes, one piece after the other in memory, as the cotangents of joined queries, keys
/// and values are: the kernel writes each result where it stands in the whole, and nothing is copied.
/// </summary>
internal static class JoinedResults
{
    /// <summary>The whole that all results of a kernel make, each once and for itself; null where there is none.</summary>
    internal static GraphNode? Of(IReadOnlyList<GraphNode> results, PlanUses uses)
    {
        var whole = results.Count > 1 ? User(Piece(results[0], uses), uses) : null;
        return whole is not null && whole.Is<Concatenate>() && whole.Inputs.Count == results.Count && StandInRows(whole)
            && whole.Inputs.Distinct().Count() == results.Count && results.All(result => User(Piece(result, uses), uses) == whole)
            ? whole
            : null;
    }

    /// <summary>Where each result stands in the whole.</summary>
    internal static IEnumerable<(GraphNode Result, Place Place)> Places(IReadOnlyList<GraphNode> results, GraphNode whole, Place place, PlanUses uses)
    {
        var pieces = JoinedPieces.Places(whole, place).ToDictionary();
        return results.Select(result => (result, pieces[Piece(result, uses)].View(new Reshape(result.Type.Shape), result.Type)!));
    }

    // The result under the shape in which it is joined.
    private static GraphNode Piece(GraphNode result, PlanUses uses) => User(result, uses) is { } user && user.Is<Reshape>() ? user : result;

    private static GraphNode? User(GraphNode node, PlanUses uses) => !uses.IsOutput(node) && uses.Results(node) is [var only] ? only : null;

    // Nothing before the axis: a piece is in row-major order in the whole as well.
    private static bool StandInRows(GraphNode whole) => !whole.Type.Shape.Extents[..((Concatenate)whole.Primitive!).Axis].ContainsAnyExcept(1);
}
