using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// Brings transposes to matrix products, which read operands as they lie: (A B)ᵀ becomes Bᵀ Aᵀ, and what is computed elementwise from a
/// transposed tensor and goes to nothing but products and transposes is computed first and transposed then. Products of a matrix and a vector
/// stay as they are: what is transposed there is a vector, which costs nothing, and their bits depend on how the matrix lies in memory.
/// </summary>
internal sealed class FoldTransposes : IPass
{
    public string Name => "fold transposes";

    public string Reason => "A product reads transposed operands for free, where anything else would walk over memory in strides.";

    public Graph Run(Graph graph)
    {
        var uses = NodeUses.Of(graph);
        return GraphRewriter.Run(graph, Rewrite);

        GraphNode? Rewrite(GraphNode node, GraphNode origin, GraphBuilder builder) =>
            origin.Is<TransposeAxes>() && IsSwappedProduct(origin, uses) ? OfProduct(node, builder)
            : origin.Primitive!.IsElementwise && uses.MeetsTransposes(origin) ? OfElements(node, builder)
            : null;
    }

    // The other product's result lies row by row, where the transpose lay column by column: a vector's product would notice.
    private static bool IsSwappedProduct(GraphNode transposed, NodeUses uses) =>
        SwapsMatrices(transposed) && transposed.Inputs[0].IsMatrixProduct && uses.IsOnlyUse(transposed.Inputs[0]) && !uses.MeetsVectors(transposed);

    private static bool SwapsMatrices(GraphNode node)
    {
        var order = ((TransposeAxes)node.Primitive!).Order;
        var swaps = order.Length >= 2 && order[^1] == order.Length - 2 && order[^2] == order.Length - 1;
        for (var i = 0; swaps && i < order.Length - 2; i++)
        {
            swaps = order[i] == i;
        }

        return swaps;
    }

    private static GraphNode? OfProduct(GraphNode node, GraphBuilder graph) => node.Inputs[0] is { Primitive: MatMul product } old
        ? graph.ApplyAsIs(product, node, graph.ApplyAsIs(node.Primitive!, node, old.Inputs[1]), graph.ApplyAsIs(node.Primitive!, node, old.Inputs[0]))
        : null;

    private static GraphNode? OfElements(GraphNode node, GraphBuilder graph)
    {
        if (node.Inputs.FirstOrDefault(input => input.Is<TransposeAxes>()) is not { } transposed)
        {
            return null;
        }

        var operands = new GraphNode[node.Inputs.Count];
        for (var i = 0; i < operands.Length; i++)
        {
            var input = node.Inputs[i];
            if (input.Is<TransposeAxes>() && input.Primitive!.IsSameAs(transposed.Primitive!))
            {
                operands[i] = input.Inputs[0];
            }
            else if (input.Dense is { IsUniform: true, Size: > 0 } constant)
            {
                operands[i] = graph.Constant(constant.Repeated(transposed.Inputs[0].Type.Shape));
            }
            else
            {
                return null;
            }
        }

        return graph.ApplyAsIs(transposed.Primitive!, node, graph.ApplyAsIs(node.Primitive!, node, operands));
    }
}
