namespace Fluxion;

/// <summary>A tensor under forward mode: its value and how it moves, both one level down.</summary>
internal sealed class ForwardTensor(ForwardInterpreter interpreter, Tensor primal, Tensor tangent) : Tensor(primal.Shape, primal.DType, interpreter)
{
    internal Tensor Primal { get; } = primal;

    internal Tensor Tangent { get; } = tangent;

    internal override DenseTensor Concrete(string operation) => Primal.Concrete(operation);
}
