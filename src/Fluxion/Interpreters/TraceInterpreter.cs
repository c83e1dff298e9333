namespace Fluxion;

/// <summary>Tracing: nothing is computed; each operation becomes a node of a graph.</summary>
/// <param name="subprogram">The operation whose body is traced, if it is one; then what it captures and somebody follows becomes an input.</param>
/// <param name="takesPlainValues">Whether it also takes what is computed from plain values alone.</param>
internal sealed class TraceInterpreter(string? subprogram = null, bool takesPlainValues = true) : Interpreter
{
    private const int Most = 250_000;

    // 0: the ordinary limit.
    [ThreadStatic]
    private static int _mostNodes;

    private readonly List<GraphNode> _nodes = [];
    private readonly List<Tensor> _captured = [];
    private readonly Dictionary<Tensor, GraphNode> _constants = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many nodes a graph may have that this thread traces: more is a loop that was unrolled by mistake. Zero sets it back.</summary>
    internal static int MostNodes
    {
        get => _mostNodes > 0 ? _mostNodes : Most;
        set => _mostNodes = value;
    }

    internal IReadOnlyList<GraphNode> Nodes => _nodes;

    /// <summary>What a subprogram captured from outside and somebody follows there, in the order of their inputs.</summary>
    internal IReadOnlyList<Tensor> Captured => _captured;

    internal override bool TakesPlainValues => takesPlainValues;

    protected override string Name => subprogram ?? "Graph.Trace";

    internal override Tensor Process(Primitive primitive, ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var operands = new GraphNode[inputs.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = NodeOf(inputs[i]);
        }

        type = type.IsUnknown ? primitive.InferByRunning(inputs) : type;
        return new TraceTensor(this, Add(new GraphNode(_nodes.Count, GraphNodeKind.Operation, type, primitive, operands)
        {
            Location = NodeLocations.AreRecorded ? UserCode.Line() : null,
            Recomputation = Fluxion.Recomputation.Current,
        }));
    }

    internal TraceTensor Input(TensorType type, string name) =>
        new(this, Add(new GraphNode(_nodes.Count, GraphNodeKind.Input, type, name: name)));

    /// <summary>A tensor's node; what is not traced is a constant, the same one wherever the same tensor is used.</summary>
    internal GraphNode NodeOf(Tensor x)
    {
        if (ReferenceEquals(x.Interpreter, this))
        {
            return ((TraceTensor)x).Node;
        }

        if (!_constants.TryGetValue(x, out var node))
        {
            node = subprogram is not null && x.Interpreter is not null ? Capture(x) : Constant(x);
            _constants.Add(x, node);
        }

        return node;
    }

    private GraphNode Capture(Tensor x)
    {
        _captured.Add(x);
        return Add(new GraphNode(_nodes.Count, GraphNodeKind.Input, x.Type, name: "captured"));
    }

    private GraphNode Constant(Tensor x) => Add(new GraphNode(_nodes.Count, GraphNodeKind.Constant, x.Type) { Computed = x.Snapshot() });

    private GraphNode Add(GraphNode node)
    {
        if (_nodes.Count >= MostNodes)
        {
            throw new TransformException(
                $"{Name}: the program has more than {MostNodes:N0} operations. A C# loop is unrolled while it is traced: use ControlFlow.Scan, "
                + "ForLoop or While, whose body is traced once.");
        }

        _nodes.Add(node);
        return node;
    }
}
