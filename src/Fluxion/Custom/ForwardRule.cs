namespace Fluxion;

/// <summary>A function with a forward rule from lambdas. The rule is linear in the tangents; its transpose is the backward rule.</summary>
internal sealed class ForwardRule(Func<Tensor[], Tensor> forward, Func<Tensor[], Tensor[], Tensor, Tensor> push) : Function
{
    public override string Name => "CustomJvp";

    internal override Tensor? Push(FunctionContext context, ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var tangents = new Tensor[x.Length];
        for (var i = 0; i < tangents.Length; i++)
        {
            tangents[i] = Flow.OrZeros(dx[i], x[i]);
        }

        return Checked(push([.. x], tangents, y), y);
    }

    public override Tensor Forward(FunctionContext context, params Tensor[] inputs)
    {
        var y = forward(inputs);
        context.Save([.. inputs, y]);
        return y;
    }

    public override Tensor?[] Backward(FunctionContext context, Tensor cotangent)
    {
        Tensor[] x = [.. context.Saved.SkipLast(1)];
        var y = context.Saved[^1];
        var still = new LeafList([.. x.Select(input => Tensor.Zeros(input.Shape, input.DType))]);
        return Pullback.Of((LeafList tangents) => Checked(push(x, tangents.Items, y), y), still).Pullback(cotangent).Items;
    }

    private Tensor Checked(Tensor tangent, Tensor y) => tangent.Type == y.Type ? tangent : throw new ShapeException(
        $"{Name}: the rule returned a tangent of type {tangent.Type} for a value of type {y.Type}; they must be the same.");
}
