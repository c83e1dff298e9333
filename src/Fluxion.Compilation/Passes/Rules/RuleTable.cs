namespace Fluxion.Compilation;

/// <summary>The rules by the operation that they rewrite.</summary>
internal sealed class RuleTable
{
    private readonly Dictionary<Type, List<Rule>> _byPrimitive = [];
    private readonly List<Rule> _elementwise = [];

    internal RuleTable(IEnumerable<Rule> rules)
    {
        Rules = [.. rules];
        foreach (var rule in Rules)
        {
            Group(rule).Add(rule);
        }
    }

    /// <summary>The rules that keep every bit.</summary>
    internal static RuleTable Exact { get; } = new(ExactRules);

    /// <summary>Those, and the ones that hold for real numbers only.</summary>
    internal static RuleTable Fast { get; } = new([.. ExactRules, .. FastRules.All]);

    internal IReadOnlyList<Rule> Rules { get; }

    private static IEnumerable<Rule> ExactRules =>
    [
        .. AdditionRules.All,
        .. PieceRules.All,
        .. ProductRules.All,
        .. FlowRules.All,
        .. SelectionRules.All,
        .. ViewRules.All,
        .. BroadcastRules.All,
    ];

    /// <summary>The right side of the first rule that applies; null where none does.</summary>
    internal GraphNode? Rewrite(GraphNode node, GraphBuilder graph) =>
        First(_byPrimitive.GetValueOrDefault(node.Primitive!.GetType()), node, graph) ?? First(node.Primitive.IsElementwise ? _elementwise : null, node, graph);

    private static GraphNode? First(List<Rule>? rules, GraphNode node, GraphBuilder graph)
    {
        foreach (var rule in rules ?? [])
        {
            if (rule.Rewrite(node, graph) is { } rewritten)
            {
                return rewritten;
            }
        }

        return null;
    }

    private List<Rule> Group(Rule rule)
    {
        if (rule.Primitive is not { } primitive)
        {
            return _elementwise;
        }

        if (!_byPrimitive.TryGetValue(primitive, out var group))
        {
            _byPrimitive.Add(primitive, group = []);
        }

        return group;
    }
}
