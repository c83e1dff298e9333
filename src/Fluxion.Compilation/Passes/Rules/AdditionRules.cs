using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Sums, differences and signs.</summary>
internal static class AdditionRules
{
    internal static IEnumerable<Rule> All { get; } =
    [
        Rule.OnEither<Add>("x + (−0) = x", (_, x, zero, _) => zero.IsAll(-0.0) ? x : null),

        // −0 + 0 is 0.
        Rule.OnEither<Add>("x + 0 = x, where x is no −0", (_, x, zero, _) => zero.IsAll(0) && NegativeZeros.AreImpossible(x) ? x : null),
        Rule.OnEither<Add>("a + (−b) = a − b", (node, a, b, graph) => b.Is<Negate>() ? graph.Apply(Subtract.Instance, node, a, b.Inputs[0]) : null),
        Rule.OnPair<Subtract>("x − 0 = x", (_, x, zero, _) => zero.IsAll(0) ? x : null),
        Rule.OnPair<Subtract>("−0 − x = −x", (node, zero, x, graph) => zero.IsAll(-0.0) ? graph.Apply(Negate.Instance, node, x) : null),
        Rule.OnPair<Subtract>("a − (−b) = a + b", (node, a, b, graph) => b.Is<Negate>() ? graph.Apply(Add.Instance, node, a, b.Inputs[0]) : null),
        Rule.On<Negate>("−(−x) = x", (node, _) => node.Inputs[0].Is<Negate>() ? node.Inputs[0].Inputs[0] : null),
    ];
}
