namespace Fluxion.Compilation;

/// <summary>Applies equations, each from left to right, until none applies.</summary>
/// <param name="rules">The equations; if one of them is not exact, signs of zero, infinities, NaN and last digits may change.</param>
internal sealed class AlgebraicSimplification(RuleTable rules) : IPass
{
    public string Name => "algebraic simplification";

    public string Reason =>
        "Rules of differentiation and broadcasting write down much that changes nothing, and equations that keep every bit take it out.";

    public Graph Run(Graph graph) => GraphRewriter.Run(graph, (node, _, builder) => rules.Rewrite(node, builder));
}
