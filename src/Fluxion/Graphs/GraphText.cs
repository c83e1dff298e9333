using System.Text;

namespace Fluxion;

/// <summary>A graph as text: <c>%3 : float32 (2, 4) = MatMul(%0, %1)</c>.</summary>
internal static class GraphText
{
    internal static string Of(Graph graph)
    {
        var text = new StringBuilder();
        Write(graph, "", text);
        return text.ToString();
    }

    // What an operation runs stands below it, indented.
    private static void Write(Graph graph, string indent, StringBuilder text)
    {
        foreach (var node in graph.Nodes)
        {
            text.Append(indent).Append(Line(node)).Append('\n');
            foreach (var inner in node.Subgraphs)
            {
                Write(inner, indent + "    ", text);
            }
        }

        text.Append(indent).Append("return ").AppendJoin(", ", graph.Outputs.Select(output => $"%{output.Index}")).Append('\n');
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
