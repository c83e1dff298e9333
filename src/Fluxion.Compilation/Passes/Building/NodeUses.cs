using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Who uses the nodes of a graph.</summary>
internal sealed class NodeUses
{
    private readonly int[] _counts;
    private readonly bool[] _meetsTransposes;
    private readonly bool[] _meetsVectors;

    private NodeUses(Graph graph)
    {
        _counts = new int[graph.Nodes.Count];
        _meetsTransposes = new bool[graph.Nodes.Count];
        _meetsVectors = new bool[graph.Nodes.Count];
        Array.Fill(_meetsTransposes, true);
        foreach (var output in graph.Outputs)
        {
            Use(output, welcomesTransposes: false);
        }

        // Users come behind what they use, so they are settled first.
        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            var user = graph.Nodes[i];
            foreach (var input in user.Inputs)
            {
                Use(input, WelcomesTransposes(user));
                _meetsVectors[input.Index] |= user.IsVectorProduct || (user.Primitive is { IsView: true } && MeetsVectors(user));
            }
        }
    }

    internal static NodeUses Of(Graph graph) => new(graph);

    /// <summary>Whether one operand of one node, or one result, is all that the node is.</summary>
    internal bool IsOnlyUse(GraphNode node) => _counts[node.Index] == 1;

    /// <summary>Whether the node goes to products and transposes only, perhaps through elementwise operations, and none of them asks for its order in memory.</summary>
    internal bool MeetsTransposes(GraphNode node) => _counts[node.Index] > 0 && _meetsTransposes[node.Index];

    /// <summary>
    /// Whether a product with a vector reads the node, perhaps through views. It sums one way along memory and another way across it, so for its
    /// bits to stay the node's order in memory must.
    /// </summary>
    internal bool MeetsVectors(GraphNode node) => _meetsVectors[node.Index];

    private bool WelcomesTransposes(GraphNode user) =>
        user.IsMatrixProduct || (user.Is<TransposeAxes>() && !MeetsVectors(user)) || (user.Primitive!.IsElementwise && MeetsTransposes(user));

    private void Use(GraphNode node, bool welcomesTransposes)
    {
        _counts[node.Index]++;
        _meetsTransposes[node.Index] &= welcomesTransposes;
    }
}
