using System.Text;

namespace Fluxion;

/// <summary>A graph in the language of Graphviz.</summary>
internal static class GraphDot
{
    internal static string Of(Graph graph)
    {
        var dot = new StringBuilder("digraph fluxion {\n  rankdir=LR;\n  node [fontname=\"Helvetica\", fontsize=11];\n  edge [fontname=\"Helvetica\", fontsize=9];\n");
        foreach (var node in graph.Nodes)
        {
            dot.Append($"  n{node.Index} [label=\"{Label(node)}\", {Look(node)}];\n");
        }

        foreach (var node in graph.Nodes)
        {
            foreach (var input in node.Inputs)
            {
                dot.Append($"  n{input.Index} -> n{node.Index} [{Numbers(input)}];\n");
            }
        }

        // Results leave the graph on an edge of their own, so that their value and gradient have a place too.
        for (var i = 0; i < graph.Outputs.Count; i++)
        {
            var name = graph.Outputs.Count == 1 ? "result" : $"result {i + 1}";
            dot.Append($"  r{i} [label=\"{name}\", shape=plaintext];\n  n{graph.Outputs[i].Index} -> r{i} [{Numbers(graph.Outputs[i])}];\n");
        }

        return dot.Append("}\n").ToString();
    }

    private static string Label(GraphNode node)
    {
        var name = node is { Kind: GraphNodeKind.Constant, Value: DenseTensor { IsUniform: true } value } ? GraphNumbers.Short(value) : node.Operation;
        var type = node.Type.Shape.Rank == 0 ? "" : $"\\n{node.Type.Shape}";
        return Escape(name + (node.Parameters.Length == 0 ? "" : $" {node.Parameters}")) + type;
    }

    private static string Look(GraphNode node) => node.Kind switch
    {
        GraphNodeKind.Input => "shape=box, style=filled, fillcolor=\"#dbe9f6\"",
        GraphNodeKind.Parameter => "shape=box, style=\"filled,rounded\", fillcolor=\"#fde7c8\"",
        GraphNodeKind.Constant => "shape=plaintext",
        _ => "shape=ellipse",
    };

    // The value in green above the line, the gradient in red below it.
    private static string Numbers(GraphNode node)
    {
        var value = node.Value is null ? "" : $"<font color=\"#1a7f37\">{Escape(GraphNumbers.Short(node.Value))}</font>";
        var gradient = node.Gradient is null ? "" : $"<br/><font color=\"#cf222e\">{Escape(GraphNumbers.Short(node.Gradient))}</font>";
        return value.Length + gradient.Length == 0 ? "" : $"label=<{value}{gradient}>";
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "'");
}
