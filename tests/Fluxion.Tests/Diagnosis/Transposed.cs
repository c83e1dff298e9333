namespace Fluxion.Tests.Diagnosis;

/// <summary>The product of a matrix and a vector, whose backward pass forgot to transpose the matrix.</summary>
internal sealed class Transposed : Function
{
    public override Tensor Forward(FunctionContext context, params Tensor[] inputs)
    {
        context.Save(inputs);
        return inputs[0].MatMul(inputs[1]);
    }

    public override Tensor?[] Backward(FunctionContext context, Tensor cotangent) =>
        [cotangent.ExpandDims(1) * context.Saved[1].ExpandDims(0), context.Saved[0].MatMul(cotangent)];
}
