namespace Fluxion.Bench;

/// <summary>Tensors as a model without formulas: what an optimiser alone needs.</summary>
[Tree]
internal sealed partial record TensorList(IReadOnlyList<Tensor> Tensors);
