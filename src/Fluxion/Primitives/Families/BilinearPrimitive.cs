namespace Fluxion.Primitives;

/// <summary>An operation that is linear in each of its two inputs while the other is fixed. It states its two transposes.</summary>
internal abstract class BilinearPrimitive : Primitive
{
    internal sealed override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var left = dx[0] is { } dLeft ? Apply(dLeft, x[1]) : null;
        var right = dx[1] is { } dRight ? Apply(x[0], dRight) : null;
        return Flow.Sum(left, right);
    }

    internal sealed override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        input == 0 ? TransposeLeft(yBar, x[0], x[1]) : TransposeRight(yBar, x[0], x[1]);

    /// <summary>The left input's cotangent; of the left input only the type matters.</summary>
    protected abstract Tensor TransposeLeft(Tensor yBar, Tensor a, Tensor b);

    /// <summary>The right input's cotangent; of the right input only the type matters.</summary>
    protected abstract Tensor TransposeRight(Tensor yBar, Tensor a, Tensor b);
}
