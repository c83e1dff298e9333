using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// Takes out of while loops and choices what they return and nobody takes, with what is computed and brought in for it alone. Scans are taken
/// apart by passes of their own.
/// </summary>
internal sealed class DeadResults : IPass
{
    public string Name => "dead results";

    public string Reason => "What a while loop or a choice returns and nobody takes need not be computed in it.";

    public Graph Run(Graph graph)
    {
        if (!graph.Nodes.Any(node => node.Primitive is While or Choice))
        {
            return graph;
        }

        var uses = new PlanUses(graph);
        var kept = new Dictionary<GraphNode, int[]>();
        return GraphRewriter.Run(graph, Rewrite);

        GraphNode? Rewrite(GraphNode node, GraphNode origin, GraphBuilder builder)
        {
            if (origin.Primitive is Result result && kept.TryGetValue(origin.Inputs[0], out var places))
            {
                return builder.ApplyAsIs(new Result(Array.IndexOf(places, result.Place), places.Length, origin.Type), origin, node.Inputs[0]);
            }

            var needs = origin.Primitive is While or Choice ? FlowNeeds.Of(origin.Primitive, uses.Results(origin).Select(taken => ((Result)taken.Primitive!).Place)) : null;
            if (needs is null)
            {
                return null;
            }

            kept.Add(origin, needs.Results);
            return builder.ApplyAsIs(needs.Smaller, origin, [.. needs.Inputs.Select(input => node.Inputs[input])]);
        }
    }
}
