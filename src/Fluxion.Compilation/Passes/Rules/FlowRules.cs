using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Cotangents times derivatives, where a zero flow stays zero, and a positive one, whatever it meets.</summary>
internal static class FlowRules
{
    internal static IEnumerable<Rule> All { get; } =
    [
        Rule.OnPair<StrongMultiply>("0 ⊙ d = 0", (node, flow, _, graph) => flow.IsAllZero ? graph.Number(0, node.Type) : null),
        Rule.OnPair<StrongMultiply>(
            "x ⊙ 0 = 0, where either zero wins",
            (node, _, factor, graph) => ((StrongMultiply)node.Primitive!).IsSymmetric && factor.IsAllZero ? graph.Number(0, node.Type) : null),
        Rule.OnPair<StrongMultiply>(
            "c ⊙ d = c · d, for a constant c that is not 0",
            (node, flow, factor, graph) => flow.Number is not null and not 0 && !((StrongMultiply)node.Primitive!).IsSymmetric
                ? graph.Apply(Multiply.Instance, node, flow, factor)
                : null),
        Rule.OnPair<StrongMultiply>(
            "x ⊙ 1 = x, where x is no −0", (_, flow, factor, _) => factor.IsAll(1) && NegativeZeros.AreImpossible(flow) ? flow : null),
        Rule.On<StopGradient>("stop(x) = x, once all derivatives are taken", (node, _) => node.Inputs[0]),
    ];
}
