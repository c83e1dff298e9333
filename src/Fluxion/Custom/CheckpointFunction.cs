namespace Fluxion;

/// <summary>A function of which only the inputs are kept: the backward pass runs it again, recorded this time.</summary>
internal sealed class CheckpointFunction(Func<Tensor[], Tensor> function) : Function
{
    public override string Name => "Checkpoint";

    internal override bool KeepsInputsOnly => true;

    internal override Tensor? Push(FunctionContext context, ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var tangents = new Tensor[x.Length];
        for (var i = 0; i < tangents.Length; i++)
        {
            tangents[i] = Flow.OrZeros(dx[i], x[i]);
        }

        return Pushforward.Of((LeafList inputs) => function(inputs.Items), new LeafList([.. x]), new LeafList(tangents)).Tangent;
    }

    public override Tensor Forward(FunctionContext context, params Tensor[] inputs)
    {
        context.Save(inputs);
        return function(inputs);
    }

    public override Tensor?[] Backward(FunctionContext context, Tensor cotangent)
    {
        using var again = Recomputation.Enter(Recomputation.Fresh());
        var (_, pullback) = Pullback.Of((LeafList inputs) => function(inputs.Items), new LeafList([.. context.Saved]));
        return pullback(cotangent).Items;
    }
}
