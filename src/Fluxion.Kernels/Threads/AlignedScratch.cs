namespace Fluxion.Kernels;

/// <summary>Memory that a thread keeps from one call to the next.</summary>
internal sealed unsafe class AlignedScratch
{
    private const int Alignment = 64;
    private const int SmallestBytes = 1 << 16;

    // Pinned, so that a pointer into it stays good without a handle.
    private byte[] _bytes = [];

    /// <summary>At least <paramref name="count"/> elements, aligned to a cache line, with any content. Good until the next call on this instance.</summary>
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
