using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Applies equations, each from left to right, until none applies.</summary>
/// <param name="rules">The equations; if one of them is not exact, signs of zero, infinities, NaN and last digits may change.</param>
internal sealed class AlgebraicSimplification(RuleTable rules) : IPass
{
    public string Name => "algebraic simplification";

    public string Reason =>
        "Rules of differentiation and broadcasting write down much that changes nothing, and equations that keep every bit take it out.";

    public Graph Run(Graph graph)
    {
        var uses = NodeUses.Of(graph);
        return GraphRewriter.Run(graph, Rewrite);

        GraphNode? Rewrite(GraphNode node, GraphNode origin, GraphBuilder builder) =>
            rules.Rewrite(node, builder) is { } simpler && !(uses.MeetsVectors(origin) && Transposes(simpler, node)) ? simpler : null;
    }

    // x + 0 of a transposed x lies row by row and x does not, which a product with a vector would notice. A transpose is a view either way.
    private static bool Transposes(GraphNode simpler, GraphNode node) => !node.Is<TransposeAxes>() && ShowsTranspose(simpler);

    private static bool ShowsTranspose(GraphNode node) =>
        node.Is<TransposeAxes>() || (node.Primitive is { IsView: true } && ShowsTranspose(node.Inputs[0]));
}
