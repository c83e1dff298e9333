using System.IO.Compression;
using System.Security.Cryptography;

namespace Fluxion;

/// <summary>Checks a file against what is published.</summary>
internal static class Checksum
{
    /// <summary>Whether the gzip file decompresses to the published bytes.</summary>
    internal static bool OfDecompressed(string path, MnistFile file)
    {
        try
        {
            using var compressed = File.OpenRead(path);
            using var data = new GZipStream(compressed, CompressionMode.Decompress);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            var length = 0L;

            // No further than one block past the published length: what expands without end is wrong anyway.
            for (int count; length <= file.Length && (count = data.Read(buffer)) > 0; length += count)
            {
                hash.AppendData(buffer, 0, count);
            }

            return length == file.Length && Convert.ToHexStringLower(hash.GetHashAndReset()) == file.Sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
