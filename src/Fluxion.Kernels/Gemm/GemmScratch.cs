namespace Fluxion.Kernels;

/// <summary>Memory for packed panels, kept by each thread from one product to the next.</summary>
internal sealed unsafe class GemmScratch
{
    private const int Alignment = 64;
    private const int SmallestBytes = 1 << 16;

    [ThreadStatic]
    private static GemmScratch? _left;

    [ThreadStatic]
    private static GemmScratch? _right;

    [ThreadStatic]
    private static GemmScratch? _copy;

    // Pinned, so that a pointer into it stays good without a handle.
    private byte[] _bytes = [];

    /// <summary>This thread's memory for panels of A.</summary>
    public static GemmScratch Left => _left ??= new GemmScratch();

    /// <summary>This thread's memory for panels of B, shared with the threads that help it.</summary>
    public static GemmScratch Right => _right ??= new GemmScratch();

    /// <summary>This thread's memory for what a factorisation copies: an operand with its sign turned, a panel turned on its side.</summary>
    public static GemmScratch Copy => _copy ??= new GemmScratch();

    /// <summary>At least <paramref name="count"/> elements, aligned to a cache line, with any content. Good until the next call on this thread.</summary>
    public T* Get<T>(nint count)
        where T : unmanaged
    {
        var bytes = checked((int)(count * sizeof(T)) + Alignment);
        if (_bytes.Length < bytes)
        {
            var rounded = Math.Max((uint)SmallestBytes, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)bytes));
            _bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(rounded, (uint)Array.MaxLength), pinned: true);
        }

        fixed (byte* start = _bytes)
        {
            return (T*)(((nint)start + Alignment - 1) & -Alignment);
        }
    }
}
