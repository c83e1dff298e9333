namespace Fluxion;

/// <summary>One of the four files: its published name and the SHA-256 of its decompressed bytes, which any compression of it shares.</summary>
internal sealed record MnistFile(string Name, long Length, string Sha256)
{
    internal string CompressedName => Name + ".gz";

    /// <summary>The file as it lies in the directory; where there is neither form, the compressed one, which then is reported as missing.</summary>
    internal string Locate(string directory)
    {
        var plain = Path.Combine(directory, Name);
        return File.Exists(plain) ? plain : Path.Combine(directory, CompressedName);
    }

    internal bool IsIn(string directory) => File.Exists(Locate(directory));
}
