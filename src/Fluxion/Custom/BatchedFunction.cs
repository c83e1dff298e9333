namespace Fluxion;

/// <summary>A user's function for a whole batch: both its passes run once, on tensors that stand for all examples.</summary>
internal sealed class BatchedFunction(Function function, bool[] batched, int size) : Function
{
    public override string Name => function.Name;

    public override Tensor Forward(FunctionContext context, params Tensor[] inputs)
    {
        var interpreter = new BatchInterpreter(size);
        var inner = new FunctionContext();
        context.State = (interpreter, inner);
        var followed = inputs.Select((x, i) => batched[i] ? new BatchTensor(interpreter, x) : x);
        return All(interpreter, function.Forward(inner, [.. followed]));
    }

    public override Tensor?[] Backward(FunctionContext context, Tensor cotangent)
    {
        var (interpreter, inner) = ((BatchInterpreter, FunctionContext))context.State!;
        var parts = function.Backward(inner, new BatchTensor(interpreter, cotangent));

        // An input that all examples share collects from all of them.
        return [.. parts.Select((part, i) => part is null ? null : batched[i] ? All(interpreter, part) : All(interpreter, part).Sum(0))];
    }

    private Tensor All(BatchInterpreter interpreter, Tensor y) =>
        interpreter.TracerOf(y)?.Batch ?? y.BroadcastTo(Shape.Create([size, .. y.Shape]));
}
