namespace Fluxion.Primitives;

/// <summary>A subprogram for a whole batch: all results get the batch as their first axis.</summary>
internal static class SubprogramBatch
{
    internal static Tensor[] Run(Subprogram program, Tensor[] arguments, bool[] batched, int size)
    {
        var interpreter = new BatchInterpreter(size);
        Tensor[] followed = [.. arguments.Select((tensor, i) => batched[i] ? new BatchTensor(interpreter, tensor) : tensor)];
        var results = interpreter.Run(inputs => program.Run(inputs), followed);
        return [.. results.Select(result => interpreter.TracerOf(result)?.Batch ?? Batching.All(result, batched: false, size))];
    }

    /// <summary>Of each example one of two tensors; the condition has the batch as its only axis.</summary>
    internal static Tensor Select(Tensor condition, Tensor a, Tensor b) =>
        Tensor.Where(condition.Reshape([condition.Size, .. Enumerable.Repeat(1, a.Rank - 1)]), a, b);
}
