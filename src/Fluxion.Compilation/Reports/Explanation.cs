using System.Text;

namespace Fluxion.Compilation;

/// <summary>One compiled program in words.</summary>
internal static class Explanation
{
    internal static string Of(CompiledProgram program)
    {
        var text = new StringBuilder();
        var traced = program.Program.Graph;
        text.Append($"{program.Name}: {Words(traced.Inputs)} -> {Words(traced.Outputs)}\n\ntraced: {Count(traced)}\n");
        AppendPasses(program.Passes, traced, text);
        text.Append("\nas traced\n").Append(Indented(traced.ToText()));
        text.Append("\nas run\n").Append(Indented(program.Plan.Graph.ToText()));
        text.Append("\nkernels\n");
        for (var i = 0; i < program.Plan.Steps.Count; i++)
        {
            text.Append($"  {i,3}  {KernelLine.Of(program.Plan.Steps[i])}\n");
        }

        return text.Append('\n').Append(MemoryLines.Of(program.Plan)).ToString();
    }

    // Of the passes those that changed something.
    private static void AppendPasses(IReadOnlyList<IPass> passes, Graph traced, StringBuilder text)
    {
        var (before, idle) = (traced.ToText(), 0);
        Pipeline.Run(passes, traced, (pass, graph) =>
        {
            var after = graph.ToText();
            if (after == before)
            {
                idle++;
            }
            else
            {
                text.Append($"  {pass.Name}: {Count(graph)}. {pass.Reason}\n");
            }

            before = after;
        });
        text.Append($"  {idle} passes found nothing to change.\n");
    }

    private static string Words(IReadOnlyList<GraphNode> nodes) =>
        $"({string.Join(", ", nodes.Select(node => node.Kind == GraphNodeKind.Input ? $"{node.Operation} {node.Type}" : $"{node.Type}"))})";

    private static string Count(Graph graph) => $"{graph.Nodes.Count(node => node.Kind == GraphNodeKind.Operation)} operations";

    private static string Indented(string text) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"  {line}\n"));
}
