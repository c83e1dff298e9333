namespace Fluxion.Primitives;

/// <summary>
/// An operation that is linear in one or more of its inputs together. It states its transpose; its own application is its derivative.
/// </summary>
internal abstract class LinearPrimitive : Primitive
{
    /// <summary>Whether the output is linear in this input; the others, such as indices, are parameters.</summary>
    protected virtual bool IsLinearIn(int input) => true;

    /// <summary>From the output's cotangent to that of one input, of which only the type matters.</summary>
    protected abstract Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x);

    internal sealed override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var buffer = new Operands();
        var tangents = buffer.Take(x.Length);
        var any = false;
        for (var i = 0; i < x.Length; i++)
        {
            var linear = IsLinearIn(i);
            any |= linear && dx[i] is not null;
            tangents[i] = !linear ? x[i] : Flow.OrZeros(dx[i], x[i]);
        }

        return any ? Apply(tangents) : null;
    }

    internal sealed override Tensor? Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        IsLinearIn(input) ? Transpose(input, yBar, x) : null;
}
