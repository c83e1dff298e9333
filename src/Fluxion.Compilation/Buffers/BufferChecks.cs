namespace Fluxion.Compilation;

/// <summary>What buffers must be, in words.</summary>
internal static class BufferChecks
{
    internal static void Types(string what, ReadOnlySpan<TensorBuffer> buffers, IReadOnlyList<TensorType> types)
    {
        if (buffers.Length != types.Count)
        {
            throw new ArgumentException($"BufferedProgram.Run: {buffers.Length} buffers for {types.Count} {what}s; give one for each.");
        }

        for (var i = 0; i < types.Count; i++)
        {
            if (buffers[i].DType != types[i].DType || !buffers[i].Shape.Equals(types[i].Shape))
            {
                throw new ArgumentException($"BufferedProgram.Run: {what} {i + 1} is {types[i]}, but its buffer is {buffers[i].View.Type}.");
            }
        }
    }

    internal static void Distinct(ReadOnlySpan<TensorBuffer> outputs)
    {
        for (var i = 1; i < outputs.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (ReferenceEquals(outputs[i], outputs[j]))
                {
                    throw new ArgumentException($"BufferedProgram.Run: results {j + 1} and {i + 1} have the same buffer; give each its own.");
                }
            }
        }
    }
}
