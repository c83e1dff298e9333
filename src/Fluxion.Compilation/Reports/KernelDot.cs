using System.Text;

namespace Fluxion.Compilation;

/// <summary>A plan in the language of Graphviz: operations in the box of the kernel that computes them.</summary>
internal static class KernelDot
{
    internal static string Of(Plan plan)
    {
        var dot = new StringBuilder("digraph fluxion {\n  rankdir=LR;\n  node [fontname=\"Helvetica\", fontsize=11];\n");
        var inside = new HashSet<GraphNode>();
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            var step = plan.Steps[i];
            dot.Append($"  subgraph cluster_{i} {{\n    label=\"{i}: {Escape(step.Path)}\"; fontname=\"Helvetica\"; fontsize=10; style=\"filled,rounded\"; fillcolor=\"#eef4ea\";\n");
            foreach (var node in step.Nodes.Where(inside.Add))
            {
                dot.Append($"    {Node(node)}");
            }

            dot.Append("  }\n");
        }

        foreach (var node in plan.Graph.Nodes.Where(node => !inside.Contains(node)))
        {
            dot.Append($"  {Node(node)}");
        }

        foreach (var node in plan.Graph.Nodes)
        {
            foreach (var input in node.Inputs)
            {
                dot.Append($"  n{input.Index} -> n{node.Index};\n");
            }
        }

        for (var i = 0; i < plan.Graph.Outputs.Count; i++)
        {
            dot.Append($"  r{i} [label=\"result {i + 1}\", shape=plaintext];\n  n{plan.Graph.Outputs[i].Index} -> r{i};\n");
        }

        return dot.Append("}\n").ToString();
    }

    private static string Node(GraphNode node)
    {
        var look = node.Kind switch
        {
            GraphNodeKind.Operation => "shape=ellipse, style=filled, fillcolor=white",
            GraphNodeKind.Constant => "shape=plaintext",
            _ => "shape=box, style=filled, fillcolor=\"#dbe9f6\"",
        };
        return $"n{node.Index} [label=\"{Escape(node.Operation)}\\n{Escape(node.Type.ToString())}\", {look}];\n";
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\"", "'");
}
