namespace Fluxion.Compilation;

/// <summary>One equation that holds to the bit, read from left to right; a NaN stays a NaN, but its bits are not part of the promise.</summary>
/// <param name="Primitive">The operation on the left; null where any elementwise one may stand there.</param>
/// <param name="Formula">The equation as a reader writes it.</param>
/// <param name="Rewrite">What stands on the right; null where the rule does not apply.</param>
internal sealed record Rule(Type? Primitive, string Formula, Func<GraphNode, GraphBuilder, GraphNode?> Rewrite)
{
    /// <summary>A rule for one operation.</summary>
    internal static Rule On<TPrimitive>(string formula, Func<GraphNode, GraphBuilder, GraphNode?> rewrite)
        where TPrimitive : Primitive => new(typeof(TPrimitive), formula, rewrite);

    /// <summary>A rule for an operation of two operands that may change places.</summary>
    internal static Rule OnEither<TPrimitive>(string formula, Func<GraphNode, GraphNode, GraphNode, GraphBuilder, GraphNode?> rewrite)
        where TPrimitive : Primitive => On<TPrimitive>(
            formula,
            (node, graph) => rewrite(node, node.Inputs[0], node.Inputs[1], graph) ?? rewrite(node, node.Inputs[1], node.Inputs[0], graph));

    /// <summary>A rule for an operation of two operands as they stand.</summary>
    internal static Rule OnPair<TPrimitive>(string formula, Func<GraphNode, GraphNode, GraphNode, GraphBuilder, GraphNode?> rewrite)
        where TPrimitive : Primitive => On<TPrimitive>(formula, (node, graph) => rewrite(node, node.Inputs[0], node.Inputs[1], graph));
}
