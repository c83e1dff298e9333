namespace Fluxion;

/// <summary>One node of a <see cref="Graph"/>: an operation with its operands, its type, and, once computed, value and gradient.</summary>
public sealed class GraphNode
{
    private readonly string? _name;

    internal GraphNode(int index, GraphNodeKind kind, TensorType type, Primitive? primitive = null, GraphNode[]? inputs = null, string? name = null)
    {
        (Index, Kind, Type, Primitive, Inputs) = (index, kind, type, primitive, inputs ?? []);
        _name = name;
    }

    /// <summary>The place in topological order: operands come before the operations that use them.</summary>
    public int Index { get; internal set; }

    /// <summary>What the node stands for.</summary>
    public GraphNodeKind Kind { get; }

    /// <summary>The operation's name; of other nodes, the name of the argument or the kind in lower case.</summary>
    public string Operation => Primitive?.Name ?? _name ?? Kind.ToString().ToLowerInvariant();

    /// <summary>What the operation was built with, such as axes; empty where there is nothing.</summary>
    public string Parameters => Primitive?.Parameters ?? "";

    /// <summary>The programs that the operation runs: a loop's condition and body, a choice's branches; mostly none.</summary>
    public IReadOnlyList<Graph> Subgraphs => Primitive?.Subgraphs ?? [];

    /// <summary>Element type and shape.</summary>
    public TensorType Type { get; }

    /// <summary>The operands.</summary>
    public IReadOnlyList<GraphNode> Inputs { get; }

    /// <summary>The value, once <see cref="Graph.Forward"/> computed it; null before, and of an operation with several results.</summary>
    public Tensor? Value => Computed is TupleTensor ? null : Computed;

    /// <summary>The gradient, once <see cref="Graph.Backward()"/> computed it; null before, where none arrives, and with several results.</summary>
    public Tensor? Gradient => Arrived is TupleTensor ? null : Arrived;

    /// <summary>What the node computed, several results together included.</summary>
    internal Tensor? Computed { get; set; }

    /// <summary>The cotangent that arrived, several results' together included.</summary>
    internal Tensor? Arrived { get; set; }

    internal Primitive? Primitive { get; }

    /// <summary>The line of the user's code that asked for the operation, where <see cref="Diagnostics.RecordLocations"/> was on.</summary>
    internal (string File, int Line)? Location { get; init; }

    /// <summary>The <see cref="Fluxion.Recomputation"/> that the node is a part of; 0 of none.</summary>
    internal int Recomputation { get; init; }

    /// <summary>The node as a line of <see cref="Graph.ToText"/>.</summary>
    public override string ToString() => GraphText.Line(this);
}
