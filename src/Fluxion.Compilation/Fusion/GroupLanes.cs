namespace Fluxion.Compilation;

/// <summary>A group of elementwise nodes as a program of lanes.</summary>
internal sealed class GroupLanes
{
    internal GroupLanes(Group group, Func<GraphNode, bool> isKept)
    {
        var registers = new Dictionary<GraphNode, int>();
        var operands = new List<GraphNode>();
        foreach (var input in group.Nodes.SelectMany(node => node.Inputs).Distinct())
        {
            if (!group.Nodes.Contains(input))
            {
                registers.Add(input, operands.Count);
                operands.Add(input);
            }
        }

        var instructions = new LaneInstruction[group.Nodes.Count];
        for (var i = 0; i < instructions.Length; i++)
        {
            var node = group.Nodes[i];
            registers.Add(node, operands.Count + i);
            instructions[i] = new LaneInstruction(NodeLane.Of(node)!, [.. node.Inputs.Select(input => registers[input])]);
        }

        Operands = operands;
        Results = [.. group.Nodes.Where(isKept)];
        Program = new LaneProgram([.. operands.Select(node => node.Type.DType)], instructions, [.. Results.Select(node => registers[node])]);
    }

    /// <summary>The nodes from outside, a register each.</summary>
    internal IReadOnlyList<GraphNode> Operands { get; }

    /// <summary>The nodes whose values are stored.</summary>
    internal IReadOnlyList<GraphNode> Results { get; }

    internal LaneProgram Program { get; }
}
