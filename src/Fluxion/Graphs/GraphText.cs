using System.Text;

namespace Fluxion;

/// <summary>A graph as text: <c>%3 : float32 (2, 4) = MatMul(%0, %1)</c>.</summary>
internal static class GraphText
{
    internal static string Of(Graph graph)
    {
        var text = new StringBuilder();
        foreach (var node in graph.Nodes)
        {
            text.Append(Line(node)).Append('\n');
        }

        return text.Append("return ").AppendJoin(", ", graph.Outputs.Select(output => $"%{output.Index}")).Append('\n').ToString();
    }

    internal static string Line(GraphNode node)
    {
        var parameters = node.Parameters.Length == 0 ? "" : $"[{node.Parameters}]";
        var operands = node.Kind == GraphNodeKind.Operation ? $"({string.Join(", ", node.Inputs.Select(input => $"%{input.Index}"))})" : "";
        var value = node is { Kind: GraphNodeKind.Constant, Value: DenseTensor { IsUniform: true } } ? $" {GraphNumbers.Short(node.Value)}" : "";
        var type = node.Primitive is TuplePrimitive ? "" : $" : {node.Type}";
        return $"%{node.Index}{type} = {node.Operation}{parameters}{operands}{value}";
    }
}
