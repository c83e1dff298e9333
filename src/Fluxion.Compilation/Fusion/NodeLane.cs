namespace Fluxion.Compilation;

/// <summary>The lane that a node of a graph runs.</summary>
internal static class NodeLane
{
    /// <summary>Null where the node is not elementwise, or has no elements.</summary>
    internal static LaneOperator? Of(GraphNode node) => node is { Kind: GraphNodeKind.Operation, Primitive: not TuplePrimitive, Inputs.Count: > 0, Type.Shape.Size: > 0 }
        && node.Inputs.All(input => input.Type.Shape.Equals(node.Type.Shape))
            ? LaneOperator.Of(node.Primitive!, node.Inputs[0].Type.DType, node.Type.DType)
            : null;
}
