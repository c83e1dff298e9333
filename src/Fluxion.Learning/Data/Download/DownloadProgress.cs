namespace Fluxion;

/// <summary>How far a download is.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Received">Bytes here, those of earlier tries counted in.</param>
/// <param name="Total">Bytes in all; null where the mirror does not say.</param>
public readonly record struct DownloadProgress(string File, long Received, long? Total);
