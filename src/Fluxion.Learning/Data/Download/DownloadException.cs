namespace Fluxion;

/// <summary>A file could not be fetched from any mirror.</summary>
public sealed class DownloadException : IOException
{
    /// <summary>An error with a message.</summary>
    /// <param name="message">The file and what each mirror said.</param>
    public DownloadException(string message)
        : base(message)
    {
    }
}
