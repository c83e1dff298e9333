using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>One walk over a graph that puts other loops, with work before and after them, in the place of scans.</summary>
internal abstract class LoopEditor
{
    internal Graph Run(Graph graph)
    {
        if (!graph.Nodes.Any(node => node.Primitive is Scan))
        {
            return graph;
        }

        Prepare(graph);
        var uses = new PlanUses(graph);
        var edited = new Dictionary<GraphNode, GraphNode?[]>();
        return GraphRewriter.Run(graph, Rewrite);

        GraphNode? Rewrite(GraphNode node, GraphNode origin, GraphBuilder builder)
        {
            if (origin.Primitive is Result result && edited.TryGetValue(origin.Inputs[0], out var results))
            {
                return results[result.Place];
            }

            if (origin.Primitive is not Scan { Layout.Length: > 0 })
            {
                return null;
            }

            var edit = new LoopEdit(node, uses.Results(origin).Select(taken => ((Result)taken.Primitive!).Place));
            Edit(edit, origin, builder);
            var (tuple, places) = edit.Build(builder);
            edited.Add(origin, places);
            return tuple;
        }
    }

    /// <summary>Looks at the whole graph before any loop is edited.</summary>
    protected virtual void Prepare(Graph graph)
    {
    }

    /// <summary>Says what goes where.</summary>
    /// <param name="edit">The loop on nodes of the new graph.</param>
    /// <param name="origin">The loop in the old graph.</param>
    /// <param name="graph">Takes what comes before the loop, and what comes after it once it is built.</param>
    protected abstract void Edit(LoopEdit edit, GraphNode origin, GraphBuilder graph);
}
