using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>The function of rows that a node of a graph runs.</summary>
internal static class NodeRows
{
    private const int MostOperands = 4;

    /// <summary>Null where the node does something else.</summary>
    internal static RowFunction? Of(GraphNode node)
    {
        if (node.Kind != GraphNodeKind.Operation || node.Inputs.Count is 0 or > MostOperands)
        {
            return null;
        }

        Span<DType> types = stackalloc DType[MostOperands];
        for (var i = 0; i < node.Inputs.Count; i++)
        {
            types[i] = node.Inputs[i].Type.DType;
        }

        return node.Primitive!.AlongRows(types[..node.Inputs.Count]);
    }

    /// <summary>The type of a node's rows: of several results the first, which is like the first operand.</summary>
    internal static TensorType TypeOf(GraphNode node) => node.Primitive is TuplePrimitive ? node.Inputs[0].Type : node.Type;

    /// <summary>The operands that have a number for each column, the same for all rows.</summary>
    internal static IEnumerable<GraphNode> Vectors(GraphNode node) => Operands(node, areVectors: true);

    /// <summary>The other operands.</summary>
    internal static IEnumerable<GraphNode> Values(GraphNode node) => Operands(node, areVectors: false);

    private static IEnumerable<GraphNode> Operands(GraphNode node, bool areVectors)
    {
        var function = Of(node);
        return node.Inputs.Where((_, i) => (function is not null && function.Operands[i] == RowOperand.Columns) == areVectors);
    }
}
