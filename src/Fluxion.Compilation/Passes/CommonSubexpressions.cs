namespace Fluxion.Compilation;

/// <summary>
/// Computes once what several nodes compute: the same operation, on the same operands. Never across the border of something that is
/// computed again on purpose.
/// </summary>
internal sealed class CommonSubexpressions : IPass
{
    public string Name => "common subexpressions";

    public string Reason => "Rules of differentiation write down the same value many times, which needs computing only once.";

    public Graph Run(Graph graph)
    {
        var operations = new HashSet<GraphNode>(new SameOperation());
        var constants = new Dictionary<object, GraphNode>();
        return GraphRewriter.Run(graph, Operation, Leaf);

        GraphNode? Operation(GraphNode node, GraphNode origin, GraphBuilder builder)
        {
            if (operations.TryGetValue(node, out var earlier))
            {
                return earlier;
            }

            operations.Add(node);
            return null;
        }

        GraphNode Leaf(GraphNode node, GraphBuilder builder)
        {
            if (node.Dense is not { } value)
            {
                return builder.CopyLeaf(node);
            }

            var identity = ConstantIdentity.Of(value);
            if (!constants.TryGetValue(identity, out var made))
            {
                constants.Add(identity, made = builder.CopyLeaf(node));
            }

            return made;
        }
    }
}
