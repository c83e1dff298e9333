namespace Fluxion;

/// <summary>A function with a backward rule from lambdas.</summary>
internal sealed class BackwardRule(Func<Tensor[], Tensor> forward, Func<Tensor[], Tensor, Tensor, Tensor?[]> backward) : Function
{
    public override string Name => "CustomVjp";

    public override Tensor Forward(FunctionContext context, params Tensor[] inputs)
    {
        var y = forward(inputs);
        context.Save([.. inputs, y]);
        return y;
    }

    public override Tensor?[] Backward(FunctionContext context, Tensor cotangent) =>
        backward([.. context.Saved.SkipLast(1)], context.Saved[^1], cotangent);
}
