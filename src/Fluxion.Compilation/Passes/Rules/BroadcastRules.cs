using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>What is computed before it is repeated is computed once for all repetitions.</summary>
internal static class BroadcastRules
{
    internal static IEnumerable<Rule> All { get; } =
    [
        new(null, "f(broadcast a, broadcast b, c) = broadcast f(a, b, c), elementwise, for a uniform constant c", Sink),
    ];

    private static GraphNode? Sink(GraphNode node, GraphBuilder graph)
    {
        if (node.Inputs.FirstOrDefault(input => input.Is<BroadcastTo>())?.Inputs[0].Type.Shape is not { } shape || shape.Size >= node.Type.Shape.Size)
        {
            return null;
        }

        var operands = new GraphNode[node.Inputs.Count];
        for (var i = 0; i < operands.Length; i++)
        {
            var input = node.Inputs[i];
            if (input.Is<BroadcastTo>() && input.Inputs[0].Type.Shape.Equals(shape))
            {
                operands[i] = input.Inputs[0];
            }
            else if (input.Dense is { IsUniform: true, Size: > 0 } constant)
            {
                operands[i] = graph.Constant(constant.View(Shape.Scalar, null).Repeated(shape));
            }
            else
            {
                return null;
            }
        }

        return graph.Apply(new BroadcastTo(node.Type.Shape), node, graph.Apply(node.Primitive!, node, operands));
    }
}
