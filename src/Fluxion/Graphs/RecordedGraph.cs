namespace Fluxion;

/// <summary>From what variables recorded to a graph, values included.</summary>
internal static class RecordedGraph
{
    internal static Graph Of(Tensor result)
    {
        var recording = ReverseInterpreter.Recording;
        if (recording.NodeOf(result) is not { } root)
        {
            throw new TransformException("Graph.Of: this tensor depends on no Variable, so nothing was recorded. Use Graph.Trace for a function.");
        }

        var made = new Dictionary<Tensor, GraphNode>(ReferenceEqualityComparer.Instance);
        var nodes = new List<GraphNode>();
        var stack = new Stack<(Tensor Tensor, bool Entered)>();
        stack.Push((root, false));
        while (stack.TryPop(out var visit))
        {
            var node = recording.NodeOf(visit.Tensor);
            if (made.ContainsKey(visit.Tensor))
            {
                continue;
            }

            if (!visit.Entered && node is { IsLeaf: false })
            {
                stack.Push((visit.Tensor, true));
                for (var i = node.Inputs.Length - 1; i >= 0; i--)
                {
                    stack.Push((node.Inputs[i], false));
                }
            }
            else
            {
                made.Add(visit.Tensor, Make(visit.Tensor, node));
            }
        }

        return new Graph(nodes, [], [made[root]]);

        GraphNode Make(Tensor x, ReverseTensor? node)
        {
            var kind = node is null ? GraphNodeKind.Constant : node.IsLeaf ? GraphNodeKind.Parameter : GraphNodeKind.Operation;
            var added = new GraphNode(nodes.Count, kind, x.Type, node?.Primitive, [.. (node?.Inputs ?? []).Select(input => made[input])])
            {
                Computed = node?.Primal ?? x,
                Location = node is null ? null : NodeLocations.Of(node),
            };
            nodes.Add(added);
            return added;
        }
    }
}
