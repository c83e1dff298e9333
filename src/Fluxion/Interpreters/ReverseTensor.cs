namespace Fluxion;

/// <summary>
/// A tensor under reverse mode, and at once the node that its operation left in the recorded graph. It reaches its operands, never the
/// other way, so a graph lives just as long as somebody holds one of its results.
/// </summary>
internal sealed class ReverseTensor : Tensor
{
    private readonly Tensor[]? _inputs;

    /// <summary>The output of an operation.</summary>
    internal ReverseTensor(ReverseInterpreter interpreter, Tensor primal, Primitive primitive, Tensor[] inputs)
        : base(primal.Shape, primal.DType, interpreter) => (Primal, Primitive, _inputs) = (primal, primitive, inputs);

    /// <summary>A leaf: what the derivative is taken with respect to.</summary>
    internal ReverseTensor(ReverseInterpreter interpreter, Tensor primal, Variable? variable = null)
        : base(primal.Shape, primal.DType, interpreter) => (Primal, LeafOf) = (primal, variable);

    internal Tensor Primal { get; }

    internal Primitive? Primitive { get; }

    /// <summary>The operands as they were given, tracers or constants.</summary>
    internal Tensor[] Inputs => _inputs ?? [];

    /// <summary>The variable whose value this leaf is, if any.</summary>
    internal Variable? LeafOf { get; }

    internal bool IsLeaf => Primitive is null;

    /// <summary>The sweep that uses <see cref="Slot"/> now.</summary>
    internal ReverseSweep? Owner;

    internal SweepSlot Slot;

    internal override DenseTensor Concrete(string operation) => Primal.Concrete(operation);
}
