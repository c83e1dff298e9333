namespace Fluxion.Compilation;

/// <summary>
/// One graph cut in two where later inputs enter: what does not depend on them comes before, the rest after. What the second part reads of the
/// first are the saved values: further results of the one, inputs of the other.
/// </summary>
internal sealed record GraphCut(Graph Before, Graph After)
{
    /// <param name="graph">The whole.</param>
    /// <param name="inputs">How many inputs the first part has.</param>
    /// <param name="results">How many results the first part has.</param>
    internal static GraphCut At(Graph graph, int inputs, int results)
    {
        var isLate = Late(graph, inputs);
        var saved = Saved(graph, isLate, results);

        var before = new GraphCopy();
        var inputsBefore = graph.Inputs.Take(inputs).Select(before.Input).ToArray();
        var outputsBefore = graph.Outputs.Take(results).Concat(saved).Select(before.Of).ToArray();

        var after = new GraphCopy();
        GraphNode[] inputsAfter =
        [
            .. graph.Inputs.Take(inputs).Select(after.Input),
            .. saved.Select(after.Input),
            .. graph.Inputs.Skip(inputs).Select(after.Input),
        ];
        var outputsAfter = graph.Outputs.Skip(results).Select(after.Of).ToArray();
        return new GraphCut(new Graph(before.Nodes, inputsBefore, outputsBefore), new Graph(after.Nodes, inputsAfter, outputsAfter));
    }

    private static bool[] Late(Graph graph, int inputs)
    {
        var isLate = new bool[graph.Nodes.Count];
        foreach (var input in graph.Inputs.Skip(inputs))
        {
            isLate[input.Index] = true;
        }

        foreach (var node in graph.Nodes)
        {
            isLate[node.Index] |= node.Inputs.Any(input => isLate[input.Index]);
        }

        return isLate;
    }

    private static List<GraphNode> Saved(Graph graph, bool[] isLate, int results)
    {
        var saved = new List<GraphNode>();
        var seen = new HashSet<GraphNode>();
        foreach (var node in graph.Nodes.Where(node => isLate[node.Index]))
        {
            foreach (var input in node.Inputs)
            {
                Need(input);
            }
        }

        foreach (var output in graph.Outputs.Skip(results))
        {
            Need(output);
        }

        return saved;

        // Views are made again from what they show, and constants are in both parts.
        void Need(GraphNode node)
        {
            if (isLate[node.Index] || node.Kind != GraphNodeKind.Operation || !seen.Add(node))
            {
                return;
            }

            if (node.Primitive!.IsView)
            {
                Need(node.Inputs[0]);
            }
            else
            {
                saved.Add(node);
            }
        }
    }
}
