namespace Fluxion;

/// <summary>Vectorisation: reads a program written for one example as a program for a batch, operation by operation.</summary>
internal sealed class BatchInterpreter(int size) : Interpreter
{
    internal int BatchSize => size;

    protected override string Name => "Vmap";

    internal override Tensor Process(Primitive primitive, ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var room = new Operands();
        var values = room.Take(inputs.Length);
        Span<bool> batched = stackalloc bool[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            var tracer = TracerOf(inputs[i]);
            (values[i], batched[i]) = (tracer?.Batch ?? inputs[i], tracer is not null);
        }

        var all = primitive.Batch(values, batched, size);
        return primitive is TuplePrimitive ? BatchTensor.OfTuple(this, all) : new BatchTensor(this, all);
    }

    internal BatchTensor? TracerOf(Tensor x) => ReferenceEquals(x.Interpreter, this) ? (BatchTensor)x : null;
}
