namespace Fluxion.Compilation;

/// <summary>Pieces of a concatenation whose kernel writes them where they stand in the whole.</summary>
internal sealed partial class PlanBuilder
{
    private void Join(Group group)
    {
        foreach (var whole in JoinedPieces.Of(group, _uses))
        {
            Put(JoinedPieces.Places(whole, NewPlace(whole)));
        }
    }

    private void Join(IReadOnlyList<GraphNode> results)
    {
        if (JoinedResults.Of(results, _uses) is { } whole)
        {
            Put(JoinedResults.Places(results, whole, NewPlace(whole), _uses));
        }
    }

    private void Put(IEnumerable<(GraphNode Node, Place Place)> pieces)
    {
        foreach (var (node, place) in pieces)
        {
            _places[node.Index] = place;
        }
    }
}
