using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// Tangent or cotangent times derivative, where 0 · anything is 0: what does not flow stays zero, even through an infinite derivative,
/// so that the branch not taken of a Where brings no NaN. Elsewhere it is the IEEE product.
/// </summary>
internal sealed class StrongMultiply : Primitive
{
    private static readonly StrongMultiply LeftWins = new(symmetric: false);
    private static readonly StrongMultiply EitherWins = new(symmetric: true);

    private readonly bool _symmetric;

    private StrongMultiply(bool symmetric) => _symmetric = symmetric;

    /// <summary>0 where <paramref name="flow"/> is 0, otherwise flow · factor.</summary>
    internal static Tensor Chain(Tensor flow, Tensor factor) => LeftWins.Apply(flow, factor);

    internal override bool IsElementwise => true;

    /// <summary>Whether a zero of the factor wins as one of the flow does.</summary>
    internal bool IsSymmetric => _symmetric;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (a, b) = ((DenseTensor)inputs[0], (DenseTensor)inputs[1]);
        return (type.DType, _symmetric) switch
        {
            (DType.Float32, false) => DenseLoops.Binary<float, StrongMultiplyOperator>(a, b),
            (DType.Float32, true) => DenseLoops.Binary<float, StrongMultiplyBothOperator>(a, b),
            (_, false) => DenseLoops.Binary<double, StrongMultiplyOperator>(a, b),
            (_, true) => DenseLoops.Binary<double, StrongMultiplyBothOperator>(a, b),
        };
    }

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => _symmetric
        ? FloatingLanes.Binary<StrongMultiplyBothOperator>(operand, visitor)
        : FloatingLanes.Binary<StrongMultiplyOperator>(operand, visitor);

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var flow = dx[0] is { } dFlow ? WithTheOther(dFlow, x[1]) : null;
        var factor = dx[1] is { } dFactor ? EitherWins.Apply(dFactor, x[0]) : null;
        return Flow.Sum(flow, factor);
    }

    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        input == 0 ? WithTheOther(yBar, x[1]) : EitherWins.Apply(yBar, x[0]);

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Union(x[0].Sets?.Without(x[1].Zeros()), x[1].Sets?.Without(x[0].Zeros()));

    // The new tangent stands where the flow stood. Beside a tangent of the factor the flow itself is a factor: now either zero wins.
    private Tensor WithTheOther(Tensor flow, Tensor factor) => _symmetric ? EitherWins.Apply(flow, factor) : LeftWins.Apply(flow, factor);
}
