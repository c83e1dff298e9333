namespace Fluxion.Kernels;

/// <summary>Cuts a length into the fewest parts of at most a given size, all nearly equal: 13 in parts of 12 is 7 and 6, not 12 and 1.</summary>
internal readonly struct Partition(int length, int largest)
{
    /// <summary>The number of parts; 0 for a length of 0.</summary>
    public int Parts { get; } = (length + largest - 1) / largest;

    /// <summary>Where a part starts; the length for the part after the last.</summary>
    public int Start(int part) => (int)((long)length * part / Parts);

    /// <summary>How long a part is.</summary>
    public int Size(int part) => Start(part + 1) - Start(part);
}
