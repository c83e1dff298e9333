namespace Fluxion.Kernels;

/// <summary>
/// Random numbers from a key and a counter: Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3"
/// (SC 2011). Element i of a draw depends only on the key and on counter + i, so that a draw has the same bits however it is cut up.
/// </summary>
internal static partial class Philox
{
    /// <summary>32 random bits an element; element c is word c mod 4 of block c / 4.</summary>
    public static void Bits(ulong key, ulong counter, Span<uint> y)
    {
        Span<uint> block = stackalloc uint[4];
        for (var i = 0; i < y.Length; i++)
        {
            var c = counter + (ulong)i;
            Block(key, c / 4, 0, block);
            y[i] = block[(int)(c % 4)];
        }
    }

    /// <summary>The key of a child stream. The counter's upper half is set, which no draw does.</summary>
    public static ulong Derive(ulong key, ulong index)
    {
        Span<uint> block = stackalloc uint[4];
        Block(key, index, ulong.MaxValue, block);
        return block[0] | (ulong)block[1] << 32;
    }

    /// <summary>Evenly distributed in [0, 1): the upper 24 bits of one word.</summary>
    public static void Uniform(ulong key, ulong counter, Span<float> y)
    {
        Span<uint> word = stackalloc uint[1];
        for (var i = 0; i < y.Length; i++)
        {
            Bits(key, counter + (ulong)i, word);
            y[i] = (word[0] >> 8) * (1f / (1 << 24));
        }
    }

    /// <summary>Evenly distributed in [0, 1): the upper 53 bits of two words. Element c takes words 2c and 2c + 1, the lower first.</summary>
    public static void Uniform(ulong key, ulong counter, Span<double> y)
    {
        Span<uint> words = stackalloc uint[2];
        for (var i = 0; i < y.Length; i++)
        {
            Bits(key, 2 * (counter + (ulong)i), words);
            y[i] = ((words[0] | (ulong)words[1] << 32) >> 11) * (1.0 / (1L << 53));
        }
    }

    /// <summary>Standard normal numbers, by Box and Muller.</summary>
    public static void Normal(ulong key, ulong counter, Span<float> y)
    {
        Span<float> pair = stackalloc float[2];
        for (var i = 0; i < y.Length; i++)
        {
            var c = counter + (ulong)i;
            Uniform(key, c & ~1ul, pair);
            var radius = MathF.Sqrt(-2 * MathF.Log(1 - pair[0]));
            y[i] = radius * ((c & 1) == 0 ? MathF.Cos(MathF.Tau * pair[1]) : MathF.Sin(MathF.Tau * pair[1]));
        }
    }

    /// <summary>Standard normal numbers, by Box and Muller.</summary>
    public static void Normal(ulong key, ulong counter, Span<double> y)
    {
        Span<double> pair = stackalloc double[2];
        for (var i = 0; i < y.Length; i++)
        {
            var c = counter + (ulong)i;
            Uniform(key, c & ~1ul, pair);
            var radius = Math.Sqrt(-2 * Math.Log(1 - pair[0]));
            y[i] = radius * ((c & 1) == 0 ? Math.Cos(Math.Tau * pair[1]) : Math.Sin(Math.Tau * pair[1]));
        }
    }

    /// <summary>Evenly distributed in [0, bound), to within bound / 2³²: the upper word of bound times a word.</summary>
    public static void Below(ulong key, ulong counter, uint bound, Span<int> y)
    {
        Span<uint> word = stackalloc uint[1];
        for (var i = 0; i < y.Length; i++)
        {
            Bits(key, counter + (ulong)i, word);
            y[i] = (int)((ulong)word[0] * bound >> 32);
        }
    }
}
