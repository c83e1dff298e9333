namespace Fluxion.Compilation;

/// <summary>
/// Packs stretches of memory that live from step to step into as few bytes as a simple rule finds: the largest first, each as low as no other
/// that lives with it stands in its way.
/// </summary>
internal static class ArenaPacking
{
    /// <summary>Gives every buffer its offset, and returns the arena's size.</summary>
    internal static long Pack(IReadOnlyList<Buffer> buffers)
    {
        var chains = Chains(buffers);
        chains.Sort((a, b) => a.Bytes != b.Bytes ? b.Bytes.CompareTo(a.Bytes) : a.First.CompareTo(b.First));
        var packed = new List<Chain>();
        long end = 0;
        foreach (var chain in chains)
        {
            chain.Offset = Lowest(chain, packed);
            end = Math.Max(end, chain.Offset + chain.Bytes);
            packed.Add(chain);
            packed.Sort((a, b) => a.Offset.CompareTo(b.Offset));
            foreach (var buffer in chain.Buffers)
            {
                buffer.Offset = chain.Offset;
            }
        }

        return end;
    }

    // Buffers that take one another's memory over are one stretch.
    private static List<Chain> Chains(IReadOnlyList<Buffer> buffers)
    {
        var chains = new Dictionary<Buffer, Chain>();
        foreach (var buffer in buffers.OrderBy(buffer => buffer.First))
        {
            var origin = Origin(buffer);
            if (!chains.TryGetValue(origin, out var chain))
            {
                chains.Add(origin, chain = new Chain(Aligned(buffer.Bytes)));
            }

            chain.Add(buffer);
        }

        return [.. chains.Values];
    }

    // Not by their first steps: those of steps that run side by side are moved.
    private static Buffer Origin(Buffer buffer)
    {
        while (buffer.InPlaceOf is { } earlier)
        {
            buffer = earlier;
        }

        return buffer;
    }

    private static long Lowest(Chain chain, List<Chain> packed)
    {
        long offset = 0;
        foreach (var other in packed)
        {
            if (other.LivesWith(chain))
            {
                if (offset + chain.Bytes <= other.Offset)
                {
                    break;
                }

                offset = Math.Max(offset, other.Offset + other.Bytes);
            }
        }

        return offset;
    }

    private static long Aligned(long bytes) => (Math.Max(bytes, 1) + Buffer.Alignment - 1) / Buffer.Alignment * Buffer.Alignment;

    private sealed class Chain(long bytes)
    {
        internal List<Buffer> Buffers { get; } = [];

        internal long Bytes { get; } = bytes;

        internal int First { get; private set; } = int.MaxValue;

        internal int Last { get; private set; } = int.MinValue;

        internal long Offset { get; set; }

        internal void Add(Buffer buffer)
        {
            Buffers.Add(buffer);
            (First, Last) = (Math.Min(First, buffer.First), Math.Max(Last, buffer.Last));
        }

        internal bool LivesWith(Chain other) => First <= other.Last && other.First <= Last;
    }
}
