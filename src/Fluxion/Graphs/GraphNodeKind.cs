namespace Fluxion;

/// <summary>What a node of a graph stands for.</summary>
public enum GraphNodeKind
{
    /// <summary>An argument of the function.</summary>
    Input,

    /// <summary>A <see cref="Variable"/>.</summary>
    Parameter,

    /// <summary>A value that does not change.</summary>
    Constant,

    /// <summary>The result of an operation.</summary>
    Operation,
}
