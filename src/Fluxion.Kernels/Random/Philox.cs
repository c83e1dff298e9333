using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>
/// Random numbers from a key and a counter: Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3"
/// (SC 2011). Element i of a draw depends only on the key and on counter + i, so that a draw has the same bits however it is cut up.
/// </summary>
internal static partial class Philox
{
    // Even, so that a chunk never parts the two elements of a pair.
    private const int Chunk = 256;

    /// <summary>32 random bits an element; element c is word c mod 4 of block c / 4.</summary>
    public static void Bits(ulong key, ulong counter, Span<uint> y)
    {
        Span<uint> block = stackalloc uint[4];
        var skip = (int)(counter % 4);
        if (skip > 0)
        {
            Block(key, counter / 4, 0, block);
            var count = Math.Min(4 - skip, y.Length);
            block.Slice(skip, count).CopyTo(y);
            y = y[count..];
            counter += (ulong)count;
        }

        var done = Blocks(key, counter / 4, y);
        counter += (ulong)done;
        for (y = y[done..]; y.Length > 0; counter += 4)
        {
            Block(key, counter / 4, 0, block);
            var count = Math.Min(4, y.Length);
            block[..count].CopyTo(y);
            y = y[count..];
        }
    }

    /// <summary>The key of a child stream. The counter's upper half is set, which no draw does.</summary>
    public static ulong Derive(ulong key, ulong index)
    {
        Span<uint> block = stackalloc uint[4];
        Block(key, index, ulong.MaxValue, block);
        return block[0] | (ulong)block[1] << 32;
    }

    /// <summary>Evenly distributed in [0, bound), to within bound / 2³²: the upper word of bound times a word.</summary>
    [SkipLocalsInit]
    public static void Below(ulong key, ulong counter, uint bound, Span<int> y)
    {
        Span<uint> words = stackalloc uint[Chunk];
        for (; y.Length > 0; counter += Chunk)
        {
            var count = Math.Min(Chunk, y.Length);
            Bits(key, counter, words[..count]);
            for (var i = 0; i < count; i++)
            {
                y[i] = (int)((ulong)words[i] * bound >> 32);
            }

            y = y[count..];
        }
    }
}
