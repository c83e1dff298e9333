using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Who uses the nodes of a graph.</summary>
internal sealed class NodeUses
{
    private readonly int[] _counts;
    private readonly bool[] _meetsTransposes;

    private NodeUses(Graph graph)
    {
        _counts = new int[graph.Nodes.Count];
        _meetsTransposes = new bool[graph.Nodes.Count];
        Array.Fill(_meetsTransposes, true);
        foreach (var output in graph.Outputs)
        {
            Use(output, byProduct: false);
        }

        // Users come behind what they use, so they are settled first.
        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            var user = graph.Nodes[i];
            foreach (var input in user.Inputs)
            {
                Use(input, user.Is<MatMul>() || user.Is<TransposeAxes>() || (user.Primitive!.IsElementwise && MeetsTransposes(user)));
            }
        }
    }

    internal static NodeUses Of(Graph graph) => new(graph);

    /// <summary>Whether one operand of one node, or one result, is all that the node is.</summary>
    internal bool IsOnlyUse(GraphNode node) => _counts[node.Index] == 1;

    /// <summary>Whether the node goes to products and transposes only, perhaps through elementwise operations.</summary>
    internal bool MeetsTransposes(GraphNode node) => _counts[node.Index] > 0 && _meetsTransposes[node.Index];

    private void Use(GraphNode node, bool byProduct)
    {
        _counts[node.Index]++;
        _meetsTransposes[node.Index] &= byProduct;
    }
}
