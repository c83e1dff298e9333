namespace Fluxion.Compilation;

/// <summary>
/// Builds the nodes of a new graph from those of an old one. Every operation goes past a rewrite before it is listed, those that a rewrite
/// itself asks for too, so what is built never needs a second look.
/// </summary>
internal sealed class GraphBuilder(Rewrite rewrite)
{
    private readonly TraceInterpreter _types = new();
    private readonly List<GraphNode> _nodes = [];

    /// <summary>An operation on new nodes, in the place and with the marks of an old one.</summary>
    internal GraphNode Apply(Primitive primitive, GraphNode origin, params ReadOnlySpan<GraphNode> inputs)
    {
        var operands = new Tensor[inputs.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = new TraceTensor(_types, inputs[i]);
        }

        return Place(Operation(primitive, primitive.Infer(operands), inputs, origin), origin);
    }

    /// <summary>An old operation on new nodes.</summary>
    internal GraphNode Copy(GraphNode old, ReadOnlySpan<GraphNode> inputs) => Place(Operation(old.Primitive!, old.Type, inputs, old), old);

    /// <summary>An input, a parameter or a constant as it was.</summary>
    internal GraphNode CopyLeaf(GraphNode old) =>
        Listed(new GraphNode(0, old.Kind, old.Type, name: old.Operation) { Computed = old.Computed, Location = old.Location });

    internal GraphNode Constant(Tensor value) => Listed(new GraphNode(0, GraphNodeKind.Constant, value.Type) { Computed = value });

    /// <summary>A constant of which every element is one number.</summary>
    internal GraphNode Number(double number, TensorType type) => Constant(((Scalar)number).As("Constant", type.DType).Repeated(type.Shape));

    internal Graph Build(IEnumerable<GraphNode> inputs, IEnumerable<GraphNode> outputs) => new(_nodes, [.. inputs], [.. outputs]);

    private static GraphNode Operation(Primitive primitive, TensorType type, ReadOnlySpan<GraphNode> inputs, GraphNode origin) =>
        new(0, GraphNodeKind.Operation, type, primitive, inputs.ToArray()) { Location = origin.Location, Recomputation = origin.Recomputation };

    private GraphNode Place(GraphNode proposed, GraphNode origin) => rewrite(proposed, origin, this) ?? Listed(proposed);

    private GraphNode Listed(GraphNode node)
    {
        _nodes.Add(node);
        return node;
    }
}
