namespace Fluxion.Kernels;

/// <summary>
/// How long loops are shared among threads: in chunks of a fixed size, so that no sum depends on how many threads there are.
/// </summary>
internal static class Chunks
{
    /// <summary>Elements in a chunk: a power of two, and a multiple of every leaf of a reduction.</summary>
    public const int Size = 1 << 16;

    /// <summary>Below this waking another thread costs more than it saves.</summary>
    private const int Worthwhile = 1 << 18;

    /// <summary>Whether a loop over so many elements, here and now, should be shared.</summary>
    public static bool Shared(long length) => length >= Worthwhile && WorkSplitter.Threads > 1;

    public static int Count(int length) => (length - 1) / Size + 1;

    public static int Start(int chunk) => chunk * Size;

    public static int End(int chunk, int length) => (int)Math.Min((long)chunk * Size, length);
}
