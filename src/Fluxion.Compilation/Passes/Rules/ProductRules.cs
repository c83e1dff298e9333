using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Products and quotients. x · 0 is not 0: x may be infinite, or NaN, or negative.</summary>
internal static class ProductRules
{
    internal static IEnumerable<Rule> All { get; } =
    [
        Rule.OnEither<Multiply>("x · 1 = x", (_, x, one, _) => one.IsAll(1) ? x : null),
        Rule.OnEither<Multiply>("x · (−1) = −x", (node, x, one, graph) => one.IsAll(-1) ? graph.Apply(Negate.Instance, node, x) : null),
        Rule.OnEither<Multiply>("n · 0 = 0, of whole numbers", (_, n, zero, _) => !n.IsFloating && zero.IsAllZero ? zero : null),
        Rule.OnPair<Multiply>("(−a) · (−b) = a · b", OfPositives),
        Rule.OnPair<Divide>("x / 1 = x", (_, x, one, _) => one.IsAll(1) ? x : null),
        Rule.OnPair<Divide>("x / (−1) = −x", (node, x, one, graph) => one.IsAll(-1) ? graph.Apply(Negate.Instance, node, x) : null),
        Rule.OnPair<Divide>("(−a) / (−b) = a / b", OfPositives),
        Rule.OnPair<Divide>("x / 2ⁿ = x · 2⁻ⁿ", ByPowerOfTwo),
    ];

    private static GraphNode? OfPositives(GraphNode node, GraphNode a, GraphNode b, GraphBuilder graph) =>
        a.Is<Negate>() && b.Is<Negate>() ? graph.Apply(node.Primitive!, node, a.Inputs[0], b.Inputs[0]) : null;

    // Both are the same real number, rounded once.
    private static GraphNode? ByPowerOfTwo(GraphNode node, GraphNode x, GraphNode divisor, GraphBuilder graph)
    {
        var range = x.Type.DType == DType.Float32 ? 126 : 1022;
        return divisor.Number is { } number && double.IsNormal(number) && Math.ScaleB(1, Math.ILogB(number)) == Math.Abs(number) && Math.Abs(Math.ILogB(number)) <= range
            ? graph.Apply(Multiply.Instance, node, x, graph.Number(1 / number, node.Type))
            : null;
    }
}
