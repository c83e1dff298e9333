using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Which values of a loop's body an earlier loop of as many steps has computed in the step of the same place.</summary>
internal static class LoopMatch
{
    /// <summary>From values of the later body to those of the earlier one.</summary>
    internal static Dictionary<GraphNode, GraphNode> Of(GraphNode earlier, GraphNode later)
    {
        var (first, second) = (((Scan)earlier.Primitive!).Body.Graph, ((Scan)later.Primitive!).Body.Graph);
        var known = Inputs(earlier, later);
        if (known.Count == 0)
        {
            return known;
        }

        var operations = first.Nodes.Where(node => node.Kind == GraphNodeKind.Operation).ToHashSet(new SameOperation());
        var constants = first.Nodes.Where(node => node.Dense is not null).GroupBy(node => ConstantIdentity.Of(node.Dense!)).ToDictionary(same => same.Key, same => same.First());
        foreach (var node in second.Nodes)
        {
            if (node.Dense is { } value && constants.TryGetValue(ConstantIdentity.Of(value), out var constant))
            {
                known.Add(node, constant);
            }
            else if (node.Kind == GraphNodeKind.Operation && node.Inputs.All(known.ContainsKey) && operations.TryGetValue(Mapped(node, known), out var same))
            {
                known.Add(node, same);
            }
        }

        return known;
    }

    private static GraphNode Mapped(GraphNode node, Dictionary<GraphNode, GraphNode> known) =>
        new(0, node.Kind, node.Type, node.Primitive, [.. node.Inputs.Select(input => known[input])]) { Recomputation = node.Recomputation };

    // Inputs of the later loop that the earlier one has too, or gives out.
    private static Dictionary<GraphNode, GraphNode> Inputs(GraphNode earlier, GraphNode later)
    {
        var (first, second) = ((Scan)earlier.Primitive!, (Scan)later.Primitive!);
        var known = new Dictionary<GraphNode, GraphNode>();
        for (var i = second.Layout.Carried; i < later.Inputs.Count; i++)
        {
            var isSlice = IsSlice(second, i);
            if (isSlice && later.Inputs[i].Primitive is Result result && later.Inputs[i].Inputs[0] == earlier && result.Place >= first.Layout.Carried)
            {
                known.Add(second.Body.Graph.Inputs[i], first.Body.Graph.Outputs[result.Place]);
                continue;
            }

            for (var j = first.Layout.Carried; j < earlier.Inputs.Count; j++)
            {
                if (earlier.Inputs[j] == later.Inputs[i] && IsSlice(first, j) == isSlice)
                {
                    known.TryAdd(second.Body.Graph.Inputs[i], first.Body.Graph.Inputs[j]);
                }
            }
        }

        return known;
    }

    private static bool IsSlice(Scan scan, int input) => input < scan.Layout.Carried + scan.Layout.Sliced;
}
