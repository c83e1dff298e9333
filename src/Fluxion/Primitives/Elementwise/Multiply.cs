using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// a · b, elementwise: an IEEE product. Its gate swaps: each operand gets the cotangent times the other. Where no cotangent comes, nothing
/// goes on, even if the other is infinite: x log(x) in the branch not taken of a Where brings no NaN.
/// </summary>
internal sealed class Multiply : ElementwiseBinary<MultiplyOperator>
{
    internal static Multiply Instance { get; } = new();

    // What a constant zero multiplies does not count.
    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Union(x[0].Sets?.Without(x[1].Zeros()), x[1].Sets?.Without(x[0].Zeros()));

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => NumericLanes.Binary<MultiplyOperator>(operand, visitor);

    protected override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y) => b;

    protected override Tensor RightDerivative(Tensor a, Tensor b, Tensor y) => a;

    protected override void Check(Tensor x) => Require.Numeric(Name, x);

    protected override Tensor Evaluate(DenseTensor a, DenseTensor b, DType dtype) => NumericLoops.Binary<MultiplyOperator>(a, b);
}
