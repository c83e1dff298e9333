using System.Buffers.Binary;
using System.IO.Compression;

namespace Fluxion;

/// <summary>Reads one IDX stream. Nothing is allocated that the length of the file does not bear out.</summary>
internal static class IdxReader
{
    private const int MaximalRank = 8;

    internal static IdxFile Read(string path, Stream file)
    {
        var length = file.Length;
        if (length == 0)
        {
            throw new IdxFormatException(path, "is empty.");
        }

        var compressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        if (!compressed)
        {
            return ReadPlain(path, file, length, claimed: length);
        }

        var trailer = GzipTrailer(path, file, length);
        using var data = new GZipStream(file, CompressionMode.Decompress);
        return ReadPlain(path, data, length, trailer);
    }

    /// <param name="path">The file, for messages.</param>
    /// <param name="data">The decompressed bytes.</param>
    /// <param name="stored">The length of the file as it lies there.</param>
    /// <param name="claimed">The length of the data as the file system or the gzip trailer gives it, the latter modulo 2³².</param>
    private static IdxFile ReadPlain(string path, Stream data, long stored, long claimed)
    {
        var (dimensions, header, size) = ReadHeader(path, data);
        if (data is GZipStream ? (uint)(header + size) != claimed : header + size != claimed)
        {
            throw new IdxFormatException(path, $"holds {Math.Max(0, claimed - header):n0} bytes of data where its header {Text(dimensions)} promises {size:n0}: " +
                "it was cut off, has bytes after its end, or its header is wrong.");
        }

        // Deflate shrinks by a factor of 1032 at most, so this file cannot hold that much, whatever its trailer says.
        if (size > Array.MaxLength || size / 1032 > stored)
        {
            throw new IdxFormatException(path, $"its header {Text(dimensions)} promises {size:n0} bytes of data, more than a file of {stored:n0} bytes can hold.");
        }

        var bytes = new byte[size];
        var read = data.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length)
        {
            throw new IdxFormatException(path, $"ends after {read:n0} bytes of data where its header {Text(dimensions)} promises {size:n0}: it was cut off.");
        }

        if (data.ReadByte() >= 0)
        {
            throw new IdxFormatException(path, $"goes on after the {size:n0} bytes of data that its header {Text(dimensions)} promises.");
        }

        return new IdxFile(path, dimensions, bytes);
    }

    private static (int[] Dimensions, int Header, long Size) ReadHeader(string path, Stream data)
    {
        Span<byte> four = stackalloc byte[4];
        ReadFour(path, data, four);
        var (magic, rank) = (BinaryPrimitives.ReadUInt32BigEndian(four), (int)four[3]);
        if (magic >> 8 != 8 || rank is < 1 or > MaximalRank)
        {
            throw new IdxFormatException(path, $"starts with 0x{magic:X8}, which is not the magic number of an IDX file of unsigned bytes (0x00000801 for one axis, 0x00000803 for three).");
        }

        var dimensions = new int[rank];
        UInt128 size = 1;
        for (var axis = 0; axis < rank; axis++)
        {
            ReadFour(path, data, four);
            var extent = BinaryPrimitives.ReadUInt32BigEndian(four);
            if (extent > int.MaxValue)
            {
                throw new IdxFormatException(path, $"its header gives axis {axis} a length of {extent:n0}, more than an array can have.");
            }

            dimensions[axis] = (int)extent;
            size = UInt128.Min(size * extent, long.MaxValue / 2);
        }

        return (dimensions, 4 + (4 * rank), (long)size);
    }

    private static void ReadFour(string path, Stream data, Span<byte> four)
    {
        if (data.ReadAtLeast(four, 4, throwOnEndOfStream: false) < 4)
        {
            throw new IdxFormatException(path, "ends inside its header: it was cut off.");
        }
    }

    /// <summary>The last four bytes of a gzip file: the length of its data, modulo 2³². The stream stands at its start again afterwards.</summary>
    private static uint GzipTrailer(string path, Stream file, long length)
    {
        // A header of 10 bytes, an empty block of 2, a checksum and a length of 4 each.
        if (length < 20)
        {
            throw new IdxFormatException(path, "ends inside its gzip data: it was cut off.");
        }

        Span<byte> four = stackalloc byte[4];
        file.Position = length - 4;
        file.ReadExactly(four);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(four);
    }

    private static string Text(int[] dimensions) => $"({string.Join(" x ", dimensions)})";
}
