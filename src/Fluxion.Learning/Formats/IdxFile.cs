namespace Fluxion;

/// <summary>
/// An array of unsigned bytes in the IDX format of the MNIST database (<see href="http://yann.lecun.com/exdb/mnist/"/>): the magic number
/// 0x0000 08 <i>rank</i>, one big-endian 32-bit length an axis, then the bytes, last axis fastest.
/// </summary>
public sealed class IdxFile
{
    internal IdxFile(string path, IReadOnlyList<int> dimensions, byte[] data) => (Path, Dimensions, Data) = (path, dimensions, data);

    /// <summary>Where it was read from.</summary>
    public string Path { get; }

    /// <summary>The length of each axis.</summary>
    public IReadOnlyList<int> Dimensions { get; }

    /// <summary>The bytes, last axis fastest.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Reads a file, compressed with gzip or not; which, its first bytes say, not its name.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IdxFormatException">The file is missing, cannot be opened, is damaged or holds something else.</exception>
    public static IdxFile Read(string path) => Read(path, File.OpenRead);

    /// <summary>As <see cref="Read(string)"/>, with another way to open the file.</summary>
    internal static IdxFile Read(string path, Func<string, Stream> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            throw new IdxFormatException(path, "is a directory; give a file.");
        }

        try
        {
            using var file = open(path);
            return IdxReader.Read(path, file);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IdxFormatException(path, "there is no such file.", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IdxFormatException(path, "may not be read; check its permissions.", error);
        }
        catch (NotSupportedException error)
        {
            throw new IdxFormatException(path, "is a pipe or a device; give a file.", error);
        }
        catch (InvalidDataException error)
        {
            throw new IdxFormatException(path, "is damaged: its gzip data cannot be decompressed. Fetch it again.", error);
        }
        catch (IOException error)
        {
            throw new IdxFormatException(path, $"cannot be read: {error.Message}", error);
        }
    }
}
