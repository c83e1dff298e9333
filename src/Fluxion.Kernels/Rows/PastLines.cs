namespace Fluxion.Kernels;

/// <summary>Lines to be copied past the caches to a multiple of 64 bytes; none where there is no target.</summary>
internal readonly unsafe struct PastLines(byte* source, byte* target)
{
    public byte* Source => source;

    public byte* Target => target;
}
