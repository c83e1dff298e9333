using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Grows a set of values that a loop's body need not compute, for as long as no more has to be kept for all steps.</summary>
internal static class LoopFrontier
{
    /// <summary>Takes elementwise operations into the set whose result is no larger than what nobody else needs of their operands.</summary>
    /// <param name="body">The loop's body.</param>
    /// <param name="outside">The set.</param>
    /// <param name="mayLeave">Whether an operation could be computed outside.</param>
    /// <param name="byPieces">Whether also all operations on pieces of a value, where their results together are no larger.</param>
    internal static void Extend(Graph body, HashSet<GraphNode> outside, Func<GraphNode, bool> mayLeave, bool byPieces = false)
    {
        var users = new PlanUses(body);
        foreach (var node in body.Nodes)
        {
            if (byPieces && outside.Contains(node) && !users.IsOutput(node) && OnPieces(node) is { } operations)
            {
                outside.UnionWith(operations);
            }

            if (!outside.Contains(node) && node.Primitive is { IsElementwise: true } && mayLeave(node) && Saved(node) >= node.Type.Shape.Size)
            {
                outside.Add(node);
            }
        }

        // The slices of a value and what is computed from them, if that is all that needs the value and no larger.
        IReadOnlyList<GraphNode>? OnPieces(GraphNode node)
        {
            GraphNode[] slices = [.. users.Results(node).Where(user => !outside.Contains(user))];
            GraphNode[] results = [.. slices.SelectMany(users.Results).Distinct()];
            return slices.All(slice => slice.Primitive is Slice && mayLeave(slice) && !users.IsOutput(slice))
                && results.All(result => result.Primitive!.IsElementwise && mayLeave(result))
                && results.Sum(result => (long)result.Type.Shape.Size) <= node.Type.Shape.Size
                ? [.. slices, .. results]
                : null;
        }

        int Saved(GraphNode node) => node.Inputs.Distinct()
            .Where(input => outside.Contains(input) && !users.IsOutput(input) && users.Results(input).All(user => user == node || outside.Contains(user)))
            .Sum(input => input.Type.Shape.Size);
    }
}
