namespace Fluxion.Compilation;

/// <summary>Leaves out what no result needs.</summary>
internal sealed class DeadCode : IPass
{
    public string Name => "dead code";

    public string Reason => "What no result needs is not computed, and no longer counts as a use of its operands.";

    public Graph Run(Graph graph)
    {
        var needed = new bool[graph.Nodes.Count];
        foreach (var output in graph.Outputs)
        {
            needed[output.Index] = true;
        }

        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            foreach (var input in needed[i] ? graph.Nodes[i].Inputs : [])
            {
                needed[input.Index] = true;
            }
        }

        return GraphRewriter.Run(graph, static (_, _, _) => null, needed: node => needed[node.Index]);
    }
}
