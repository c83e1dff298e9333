namespace Fluxion.Compilation;

/// <summary>Applies the equations of <see cref="RuleTable"/>, each from left to right, until none applies.</summary>
/// <param name="isFast">Whether rules may change signs of zero, infinities, NaN and last digits.</param>
internal sealed class AlgebraicSimplification(bool isFast = false) : IPass
{
    private readonly RuleTable _rules = isFast ? RuleTable.Fast : RuleTable.Exact;

    public string Name => isFast ? "algebraic simplification, fast" : "algebraic simplification";

    public string Reason => isFast
        ? "Equations of real numbers save work where a program does not ask for every bit."
        : "Rules of differentiation and broadcasting write down much that changes nothing, and equations that keep every bit take it out.";

    public Graph Run(Graph graph) => GraphRewriter.Run(graph, (node, _, builder) => _rules.Rewrite(node, builder));
}
