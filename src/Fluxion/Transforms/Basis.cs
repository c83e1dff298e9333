namespace Fluxion;

/// <summary>The unit tensors of a shape along a first axis: what columns and rows of a Jacobian are asked with.</summary>
internal static class Basis
{
    internal static Tensor Of(TensorType type) => Tensor.Eye(type.Shape.Size, type.DType).Reshape([type.Shape.Size, .. type.Shape]);
}
