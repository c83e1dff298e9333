namespace Fluxion;

/// <summary>Which operation made a non-finite value that reached the loss: the earliest one, by a chain of non-finite values.</summary>
internal static class NonFiniteForward
{
    internal static NonFinite? Find(Graph graph)
    {
        var reached = new bool[graph.Nodes.Count];
        reached[graph.Outputs[0].Index] = true;
        GraphNode? first = null;
        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            var node = graph.Nodes[i];
            if (!reached[i] || FiniteCheck.IsFinite(node.Computed))
            {
                continue;
            }

            // An infinite constant, such as a mask's, is what the user wrote; an operation has the blame where there is one.
            var isOrigin = node.Inputs.All(input => FiniteCheck.IsFinite(input.Computed));
            first = isOrigin && (node.Kind == GraphNodeKind.Operation || first is null) ? node : first;
            foreach (var input in node.Inputs)
            {
                reached[input.Index] = true;
            }
        }

        return first is null ? null : FiniteCheck.Report(first, first.Computed!);
    }
}
