namespace Fluxion.Compilation;

/// <summary>Grows a set of values that a loop's body need not compute, for as long as no more has to be kept for all steps.</summary>
internal static class LoopFrontier
{
    /// <summary>Takes elementwise operations into the set whose result is no larger than what nobody else needs of their operands.</summary>
    /// <param name="body">The loop's body.</param>
    /// <param name="outside">The set.</param>
    /// <param name="mayLeave">Whether an operation could be computed outside.</param>
    internal static void Extend(Graph body, HashSet<GraphNode> outside, Func<GraphNode, bool> mayLeave)
    {
        var users = new PlanUses(body);
        foreach (var node in body.Nodes)
        {
            if (!outside.Contains(node) && node.Primitive is { IsElementwise: true } && mayLeave(node) && Saved(node) >= node.Type.Shape.Size)
            {
                outside.Add(node);
            }
        }

        int Saved(GraphNode node) => node.Inputs.Distinct()
            .Where(input => outside.Contains(input) && !users.IsOutput(input) && users.Results(input).All(user => user == node || outside.Contains(user)))
            .Sum(input => input.Type.Shape.Size);
    }
}
