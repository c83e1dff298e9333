namespace Fluxion.Compilation.Tests.Passes;

/// <summary>A graph's results as nested calls, with the numbers of uniform constants: short enough to read in a table.</summary>
internal static class Expression
{
    internal static string Of(Graph graph) => string.Join("; ", graph.Outputs.Select(Of));

    private static string Of(GraphNode node) => node.Kind switch
    {
        GraphNodeKind.Operation => $"{node.Operation}{(node.Parameters.Length == 0 ? "" : $"[{node.Parameters}]")}({string.Join(", ", node.Inputs.Select(Of))})",
        GraphNodeKind.Constant => node.Number is { } number ? FormattableString.Invariant($"{number}") : "constant",
        _ => node.Operation,
    };
}
