namespace Fluxion.Compilation;

/// <summary>Makes the body of a loop anew, and lists what comes into it.</summary>
internal static class LoopBody
{
    internal static (Graph Body, GraphNode[] Inputs) Of(LoopEdit loop, GraphNode node, LoopNeeds needs, IEnumerable<GraphNode> stacked)
    {
        var copy = new GraphCopy();
        List<GraphNode> inner = [.. needs.Carries.Select(carry => copy.Input(loop.Body.Inputs[carry]))];
        List<GraphNode> outer = [.. needs.Carries.Select(carry => node.Inputs[carry])];
        Take(needs.Slices, loop.Slices);
        Take(needs.Constants, loop.Constants);
        GraphNode[] outputs = [.. needs.Carries.Select(carry => copy.Of(loop.Body.Outputs[carry])), .. stacked.Select(copy.Of)];
        return (new Graph(copy.Nodes, inner, outputs), [.. outer]);

        void Take(IEnumerable<GraphNode> nodes, Dictionary<GraphNode, GraphNode> origins)
        {
            foreach (var value in nodes)
            {
                inner.Add(copy.Input(value));
                outer.Add(origins[value]);
            }
        }
    }
}
