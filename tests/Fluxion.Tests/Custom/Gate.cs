namespace Fluxion.Tests.Custom;

/// <summary>The multiplication gate of the lectures: forward saves both operands, backward swaps them.</summary>
internal sealed class Gate : Function
{
    internal int Backwards { get; private set; }

    public override Tensor Forward(FunctionContext context, params Tensor[] inputs)
    {
        context.Save(inputs);
        return inputs[0] * inputs[1];
    }

    public override Tensor?[] Backward(FunctionContext context, Tensor cotangent)
    {
        Backwards++;
        return [cotangent * context.Saved[1], cotangent * context.Saved[0]];
    }
}
