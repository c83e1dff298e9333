namespace Fluxion;

/// <summary>A file that should hold IDX data does not, or cannot be read. The message is one line: the file, what is wrong, what to do.</summary>
public sealed class IdxFormatException : FormatException
{
    /// <summary>An error about one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="cause">The error underneath, if any.</param>
    public IdxFormatException(string path, string problem, Exception? cause = null)
        : base($"{path}: {problem}", cause) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
