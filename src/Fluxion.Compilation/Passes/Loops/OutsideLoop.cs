namespace Fluxion.Compilation;

/// <summary>
/// Values of a loop's body computed outside it: once where they do not depend on the step, otherwise for all steps at once, by the rules with
/// which operations take a batch.
/// </summary>
internal sealed class OutsideLoop(LoopEdit loop, LoopDependences dependences, GraphBuilder graph)
{
    private readonly Dictionary<GraphNode, GraphNode> _made = [];

    /// <summary>The node outside that stands for one of the body; where it depends on slices, with the steps as its first axis.</summary>
    internal GraphNode Of(GraphNode node)
    {
        if (!_made.TryGetValue(node, out var made))
        {
            _made.Add(node, made = Make(node));
        }

        return made;
    }

    private GraphNode Make(GraphNode node)
    {
        if (loop.Slices.TryGetValue(node, out var outer) || loop.Constants.TryGetValue(node, out outer))
        {
            return outer;
        }

        if (node.Kind != GraphNodeKind.Operation)
        {
            return graph.CopyLeaf(node);
        }

        GraphNode[] inputs = [.. node.Inputs.Select(Of)];
        bool[] batched = [.. node.Inputs.Select(input => dependences[input] == LoopDependence.Slices)];
        return batched.Contains(true) ? BatchedNode.Of(node, inputs, batched, loop.Layout.Length, graph) : graph.ApplyAsIs(node.Primitive!, node, inputs);
    }
}
