namespace Fluxion.Compilation;

/// <summary>A stretch of memory that a plan knows of: what stands in it lies there in row-major order.</summary>
internal sealed class Buffer(BufferKind kind, TensorType type, int external = -1)
{
    /// <summary>Parts of the arena begin at multiples of this, so that lanes do not cross cache lines.</summary>
    internal const int Alignment = 64;

    internal BufferKind Kind { get; } = kind;

    internal TensorType Type { get; } = type;

    /// <summary>The number of the input, output or constant.</summary>
    internal int External { get; } = external;

    internal long Bytes { get; } = type.Bytes;

    /// <summary>Whether the caller gives the memory of an input away.</summary>
    internal bool IsDonated { get; init; }

    /// <summary>The step that writes it first; −1 for what is there before the first.</summary>
    internal int First { get; set; } = -1;

    /// <summary>The last step that needs it.</summary>
    internal int Last { get; set; } = -1;

    /// <summary>Where it begins in the arena, in bytes.</summary>
    internal long Offset { get; set; } = -1;

    /// <summary>Whether nobody reads it while the caches would still hold it, so that it is better written past them.</summary>
    internal bool GoesPast { get; set; }

    /// <summary>The buffer whose memory it takes over when that is read for the last time, element by element.</summary>
    internal Buffer? InPlaceOf { get; set; }
}
