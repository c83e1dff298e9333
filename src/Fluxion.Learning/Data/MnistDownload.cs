namespace Fluxion;

/// <summary>Fetches the four MNIST files from their public mirrors.</summary>
public static class MnistDownload
{
    /// <summary>The mirrors, in the order in which they are asked.</summary>
    public static IReadOnlyList<Uri> Mirrors { get; } =
    [
        new("https://ossci-datasets.s3.amazonaws.com/mnist/"),
        new("https://storage.googleapis.com/cvdf-datasets/mnist/"),
    ];

    /// <summary>
    /// Puts the files into a directory. What is there and right stays; what was begun is continued; a file takes its name only once its
    /// checksum is right; where a mirror fails the next is asked.
    /// </summary>
    /// <param name="client">Asks the mirrors.</param>
    /// <param name="directory">Where to put the files; made if it is not there.</param>
    /// <param name="mirrors">The mirrors; <see cref="Mirrors"/> if null.</param>
    /// <param name="progress">Hears of every piece that arrives.</param>
    /// <param name="cancellation">Stops between two pieces; what has arrived is kept for the next time.</param>
    /// <exception cref="DownloadException">No mirror gave a file; the message has what each one said.</exception>
    public static async Task FetchAsync(
        HttpClient client,
        string directory,
        IReadOnlyList<Uri>? mirrors = null,
        IProgress<DownloadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(directory);
        Directory.CreateDirectory(directory);
        var download = new ResumableDownload(client, mirrors ?? Mirrors, progress);
        foreach (var file in MnistFiles.All)
        {
            // No compression of it is longer than this.
            var target = new DownloadTarget(file.CompressedName, Path.Combine(directory, file.CompressedName), file.Length + 4096, path => Checksum.OfDecompressed(path, file));
            await download.FetchAsync(target, cancellation).ConfigureAwait(false);
        }
    }
}
