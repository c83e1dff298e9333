namespace Fluxion.Kernels;

/// <summary>Random numbers of one element of a draw, as many as it asks for: the element counts below, the blocks above.</summary>
internal static class ElementStream
{
    /// <summary>Two numbers evenly distributed in (0, 1), neither end included.</summary>
    public static (double First, double Second) Uniform(ulong key, ulong element, ulong block)
    {
        Span<uint> words = stackalloc uint[4];
        Philox.Block(key, element, block, words);
        return (Open(words[0], words[1]), Open(words[2], words[3]));
    }

    // 52 bits and a half step, all of which a double holds.
    private static double Open(uint low, uint high) => ((((low | ((ulong)high << 32)) >> 12) + 0.5) * (1.0 / (1L << 52)));
}
