using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// Puts what a user's function computes in its place. Its own rules have done their work by then, for derivatives are part of the graph:
/// what a checkpoint's backward pass computes again stands there already, under a mark of its own.
/// </summary>
internal sealed class InlineFunctions : IPass
{
    public string Name => "inline functions";

    public string Reason => "A function of one's own is a closed box to every later pass until its operations stand in the graph.";

    public Graph Run(Graph graph) => GraphRewriter.Run(graph, Rewrite);

    private static GraphNode? Rewrite(GraphNode node, GraphNode origin, GraphBuilder graph)
    {
        if (node.Primitive is not FunctionPrimitive function)
        {
            return null;
        }

        // What is traced here carries the mark of the call, nested functions included.
        using var mark = Recomputation.Enter(node.Recomputation);
        return function.Trace([.. node.Inputs.Select(input => input.Type)]) is { } body ? Body(body, node, graph) : null;
    }

    private static GraphNode Body(Graph body, GraphNode call, GraphBuilder graph)
    {
        var made = new GraphNode[body.Nodes.Count];
        for (var i = 0; i < body.Inputs.Count; i++)
        {
            made[body.Inputs[i].Index] = call.Inputs[i];
        }

        foreach (var node in body.Nodes)
        {
            made[node.Index] ??= node.Kind == GraphNodeKind.Operation
                ? graph.Copy(node, [.. node.Inputs.Select(input => made[input.Index])])
                : graph.CopyLeaf(node);
        }

        return made[body.Outputs[0].Index];
    }
}
