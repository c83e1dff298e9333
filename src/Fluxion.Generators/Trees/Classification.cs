namespace Fluxion.Generators;

/// <summary>What the type of a property means for the tree: a shape, or a problem, or neither, which makes it a constant.</summary>
internal sealed record Classification(LeafShape? Shape, Problem? Problem, bool IsDelegate = false)
{
    internal static readonly Classification Constant = new(null, null);
    internal static readonly Classification Delegate = new(null, null, IsDelegate: true);

    internal bool IsConstant => Shape is null && Problem is null;

    public static implicit operator Classification(LeafShape shape) => new(shape, null);

    public static implicit operator Classification(Problem problem) => new(null, problem);
}
