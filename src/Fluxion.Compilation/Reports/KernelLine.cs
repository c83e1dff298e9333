namespace Fluxion.Compilation;

/// <summary>A kernel in one line: what it computes, of which operations, by which code.</summary>
internal static class KernelLine
{
    internal static string Of(Step step)
    {
        var results = string.Join(", ", step.Writes.Select(write => write.Type));
        var nodes = step.Nodes.Count == 1 ? $"%{step.Nodes[0].Index}" : $"%{step.Nodes[0].Index} to %{step.Nodes[^1].Index}, {step.Nodes.Count} operations";
        var flops = step.Flops == 0 ? "" : $", {Amount.Of(step.Flops)}FLOP";
        return $"{step.Name} -> {results} ({nodes}; {step.Path}{flops}, {Amount.Of(BytesOf(step))}B)";
    }

    /// <summary>What a step reads and writes, each place once.</summary>
    internal static long BytesOf(Step step)
    {
        long bytes = 0;
        for (var i = 0; i < step.Reads.Count; i++)
        {
            bytes += Math.Min(step.BytesRead(i), BytesOf(step.Reads[i]));
        }

        foreach (var write in step.Writes)
        {
            bytes += BytesOf(write);
        }

        return bytes;
    }

    private static long BytesOf(Place place) =>
        place.IsUniform ? place.Type.DType.SizeInBytes() : Math.Min(place.Buffer.Bytes, place.Type.Bytes);
}
