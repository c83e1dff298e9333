using System.Buffers.Binary;
using System.IO.Compression;

namespace Fluxion.Testing;

/// <summary>Makes IDX files.</summary>
internal static class IdxBytes
{
    internal static byte[] Of(int[] dimensions, byte[] data)
    {
        var bytes = new byte[4 + (4 * dimensions.Length) + data.Length];
        bytes[2] = 8;
        bytes[3] = (byte)dimensions.Length;
        for (var axis = 0; axis < dimensions.Length; axis++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 + (4 * axis)), dimensions[axis]);
        }

        data.CopyTo(bytes, 4 + (4 * dimensions.Length));
        return bytes;
    }

    internal static byte[] Images(int count) => Of([count, 28, 28], [.. Enumerable.Range(0, count * 784).Select(i => (byte)i)]);

    internal static byte[] Labels(int count) => Of([count], [.. Enumerable.Range(0, count).Select(i => (byte)(i % 10))]);

    internal static byte[] Gzip(byte[] data)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            stream.Write(data);
        }

        return compressed.ToArray();
    }
}
