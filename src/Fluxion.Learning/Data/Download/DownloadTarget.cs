namespace Fluxion;

/// <summary>A file to fetch.</summary>
/// <param name="Name">Its name on the mirrors.</param>
/// <param name="Path">Where it shall lie.</param>
/// <param name="Limit">More bytes than it can have.</param>
/// <param name="Check">Whether the bytes at a path are the right ones.</param>
internal sealed record DownloadTarget(string Name, string Path, long Limit, Func<string, bool> Check)
{
    /// <summary>Where its bytes gather until they are complete and checked.</summary>
    internal string Partial => Path + ".part";
}
