using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>a · b, elementwise: an IEEE product. Its gate swaps: each operand gets the cotangent times the other.</summary>
internal sealed class Multiply : BilinearPrimitive
{
    internal static Multiply Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        Require.Numeric(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => NumericLoops.Binary<MultiplyOperator>(inputs[0], inputs[1]);

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    // What a constant zero multiplies does not count.
    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Union(x[0].Sets?.Without(x[1].Zeros()), x[1].Sets?.Without(x[0].Zeros()));

    protected override Tensor TransposeLeft(Tensor yBar, Tensor a, Tensor b) => yBar * b;

    protected override Tensor TransposeRight(Tensor yBar, Tensor a, Tensor b) => a * yBar;
}
