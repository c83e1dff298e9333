namespace Fluxion;

/// <summary>From a function to its graph.</summary>
internal static class TracedGraph
{
    internal static Graph Of(Func<Tensor[], IReadOnlyList<Tensor>> function, IReadOnlyList<Tensor> arguments, IReadOnlyList<string> names)
    {
        var interpreter = new TraceInterpreter();
        var inputs = new Tensor[arguments.Count];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = interpreter.Input(arguments[i].Type, names[i]);
        }

        var results = interpreter.Run(function, inputs);

        var graph = Of(interpreter, inputs, results.Select(interpreter.NodeOf).ToArray());
        graph.Verify();
        return graph;
    }

    /// <summary>The graph of what was traced, as far as the outputs need it.</summary>
    internal static Graph Of(TraceInterpreter interpreter, Tensor[] inputs, GraphNode[] outputs) =>
        new([.. Reachable(interpreter.Nodes, outputs)], [.. inputs.Select(interpreter.NodeOf)], outputs);

    // Inputs stay even where nothing uses them; of the rest, what no output needs goes.
    private static IEnumerable<GraphNode> Reachable(IReadOnlyList<GraphNode> nodes, GraphNode[] outputs)
    {
        var needed = new bool[nodes.Count];
        foreach (var output in outputs)
        {
            needed[output.Index] = true;
        }

        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            foreach (var input in needed[i] ? nodes[i].Inputs : [])
            {
                needed[input.Index] = true;
            }
        }

        return nodes.Where(node => needed[node.Index] || node.Kind == GraphNodeKind.Input).ToArray();
    }
}
