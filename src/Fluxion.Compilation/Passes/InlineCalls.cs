namespace Fluxion.Compilation;

/// <summary>Puts the operations of a compiled program that is called in place of the call.</summary>
internal sealed class InlineCalls : IPass
{
    public string Name => "inline calls";

    public string Reason => "A compiled function inside another is fused and planned with it.";

    public Graph Run(Graph graph) => Holds(graph) ? new Inlining().Run(graph) : graph;

    private static bool Holds(Graph graph) => graph.Nodes.Any(node => node.Primitive is CompiledCall);

    private sealed class Inlining
    {
        private readonly GraphBuilder _builder = new((_, _, _) => null);

        internal Graph Run(Graph graph)
        {
            var inputs = graph.Inputs.Select(_builder.CopyLeaf).ToArray();
            return _builder.Build(inputs, Expand(graph, inputs));
        }

        // The results of a graph on nodes of the new one.
        private GraphNode[] Expand(Graph graph, GraphNode[] inputs)
        {
            var made = new GraphNode?[graph.Nodes.Count];
            var calls = new Dictionary<GraphNode, GraphNode[]>();
            for (var i = 0; i < inputs.Length; i++)
            {
                made[graph.Inputs[i].Index] = inputs[i];
            }

            foreach (var node in graph.Nodes)
            {
                GraphNode[] Operands() => [.. node.Inputs.Select(input => made[input.Index]!)];
                switch (node.Primitive)
                {
                    case CompiledCall call:
                        calls.Add(node, Expand(call.Program.Program.Graph, Operands()));
                        break;
                    case Result result when calls.TryGetValue(node.Inputs[0], out var results):
                        made[node.Index] = results[result.Place];
                        break;
                    case not null:
                        made[node.Index] = _builder.Copy(node, Operands());
                        break;
                    case null when node.Kind != GraphNodeKind.Input:
                        made[node.Index] = _builder.CopyLeaf(node);
                        break;
                }
            }

            return [.. graph.Outputs.Select(output => made[output.Index]!)];
        }
    }
}
