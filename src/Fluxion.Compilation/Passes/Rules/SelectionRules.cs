using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Choices that are settled, and conversions that change nothing.</summary>
internal static class SelectionRules
{
    internal static IEnumerable<Rule> All { get; } =
    [
        Rule.On<Where>("where(true, a, b) = a, where(false, a, b) = b", (node, _) => node.Inputs[0].Number is { } holds ? node.Inputs[holds == 1 ? 1 : 2] : null),
        Rule.On<Where>("where(c, a, a) = a", (node, _) => ReferenceEquals(node.Inputs[1], node.Inputs[2]) ? node.Inputs[1] : null),
        Rule.On<Cast>("cast of x to its own type = x", (node, _) => node.Type == node.Inputs[0].Type ? node.Inputs[0] : null),
        Rule.On<Cast>("cast of x to a wider type and back = x", ThereAndBack),
    ];

    private static GraphNode? ThereAndBack(GraphNode node, GraphBuilder graph) =>
        node.Inputs[0] is { Primitive: Cast } wide && wide.Inputs[0].Type == node.Type && Holds(wide.Type.DType, node.Type.DType) ? wide.Inputs[0] : null;

    private static bool Holds(DType wide, DType narrow) => (wide, narrow) is
        (DType.Float64, DType.Float32 or DType.Int32) or (DType.Int64, DType.Int32) or (_, DType.Bool);
}
