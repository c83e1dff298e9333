using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>
/// The rows of a matrix product in chunks that stay in the second cache until the next kernel has read them. No chunk is a single row, which
/// would be multiplied in another order.
/// </summary>
internal readonly struct RowChunks
{
    /// <summary>Whole tiles of every instruction set.</summary>
    private const int TileRows = 48;

    /// <summary>What half of a second cache holds.</summary>
    private const int WantedBytes = 1 << 20;

    /// <summary>What leaves no room for anything else in a second cache.</summary>
    private const int MostBytes = 2 << 20;

    private readonly int _unit;
    private readonly Partition _parts;

    private RowChunks(int rows, int unit, Partition parts) => (Rows, _unit, _parts) = (rows, unit, parts);

    /// <summary>All rows.</summary>
    internal int Rows { get; }

    /// <summary>How many there are.</summary>
    internal int Count => _parts.Parts;

    /// <summary>The row that a chunk starts with.</summary>
    internal int Start(int chunk) => _parts.Start(chunk) * _unit;

    /// <summary>The row after its last; the last chunk takes what is no whole unit.</summary>
    internal int End(int chunk) => chunk + 1 == Count ? Rows : Start(chunk + 1);

    /// <summary>Chunks of so many rows of so many bytes; null where they would be too few or too large.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="rowBytes">Bytes of a row.</param>
    /// <param name="together">Rows that must not be taken apart.</param>
    internal static RowChunks? Of(int rows, long rowBytes, int together)
    {
        var unit = LeastCommonMultiple(TileRows, together);
        var parts = new Partition((int)(rows / unit), (int)Math.Max(WantedBytes / rowBytes / unit, 1));
        return unit * rowBytes <= MostBytes && parts.Parts > 1 ? new RowChunks(rows, (int)unit, parts) : null;
    }

    private static long LeastCommonMultiple(long a, long b)
    {
        var (x, y) = (a, b);
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return a / x * b;
    }
}
