using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// What holds for real numbers but not to the bit: signs of zero, infinities and NaN may be lost, and the last digits differ. Only where
/// a program asks for it.
/// </summary>
internal static class FastRules
{
    internal static IEnumerable<Rule> All { get; } =
    [
        Rule.OnEither<Add>("x + 0 = x", (_, x, zero, _) => zero.IsAllZero ? x : null),
        Rule.OnPair<Subtract>("x − x = 0", (node, a, b, graph) => ReferenceEquals(a, b) ? graph.Number(0, node.Type) : null),
        Rule.OnEither<Multiply>("x · 0 = 0", (node, _, zero, graph) => zero.IsAllZero ? graph.Number(0, node.Type) : null),
        Rule.OnPair<StrongMultiply>("x ⊙ 1 = x", (_, flow, factor, _) => factor.IsAll(1) ? flow : null),
        Rule.OnPair<Divide>("x / c = x · (1 / c)", (node, x, c, graph) =>
            c.Number is { } number and not 0 ? graph.Apply(Multiply.Instance, node, x, graph.Number(1 / number, node.Type)) : null),
        Rule.OnEither<Add>("(x + c) + d = x + (c + d)", Joined<Add>),
        Rule.OnEither<Multiply>("(x · c) · d = x · (c · d)", Joined<Multiply>),
    ];

    private static GraphNode? Joined<TPrimitive>(GraphNode node, GraphNode inner, GraphNode d, GraphBuilder graph)
        where TPrimitive : Primitive
    {
        if (d.Number is null || !node.IsFloating || !inner.Is<TPrimitive>() || inner.Inputs.All(input => input.Number is null))
        {
            return null;
        }

        var (x, c) = inner.Inputs[1].Number is not null ? (inner.Inputs[0], inner.Inputs[1]) : (inner.Inputs[1], inner.Inputs[0]);
        return graph.Apply(node.Primitive!, node, x, graph.Constant(node.Primitive!.Evaluate([c.Dense!, d.Dense!], node.Type)));
    }
}
