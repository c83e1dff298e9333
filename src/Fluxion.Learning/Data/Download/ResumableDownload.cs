namespace Fluxion;

/// <summary>Fetches files from the first mirror that gives the right bytes, and goes on where an earlier try stopped.</summary>
internal sealed class ResumableDownload(HttpClient client, IReadOnlyList<Uri> mirrors, IProgress<DownloadProgress>? progress)
{
    private const int Tries = 3;

    internal async Task FetchAsync(DownloadTarget target, CancellationToken cancellation)
    {
        if (File.Exists(target.Path) && target.Check(target.Path))
        {
            return;
        }

        var failures = new List<string>();
        foreach (var mirror in mirrors)
        {
            var failure = await TryAsync(mirror, target, cancellation).ConfigureAwait(false);
            if (failure is null)
            {
                File.Move(target.Partial, target.Path, overwrite: true);
                return;
            }

            failures.Add($"{mirror.Host}: {failure}");
        }

        throw new DownloadException($"{target.Name} could not be fetched from any mirror ({string.Join("; ", failures)}).");
    }

    /// <summary>Null once the right bytes lie in the partial file, or why this mirror does not give them.</summary>
    private async Task<string?> TryAsync(Uri mirror, DownloadTarget target, CancellationToken cancellation)
    {
        var failure = "";
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var resumed = Length(target) > 0;
            try
            {
                var transfer = new Transfer(client, new Uri(mirror, target.Name), target, progress);
                await transfer.RunAsync(cancellation).ConfigureAwait(false);
                if (target.Check(target.Partial))
                {
                    return null;
                }

                File.Delete(target.Partial);
                failure = "its bytes have another checksum";
                if (!resumed)
                {
                    return failure;
                }
            }
            catch (HttpRequestException error) when (error.StatusCode is not null)
            {
                return $"it answered {(int)error.StatusCode}";
            }
            catch (Exception error) when (error is HttpRequestException or IOException or TimeoutException)
            {
                failure = error.Message;
            }
        }

        return failure;
    }

    private static long Length(DownloadTarget target) => new FileInfo(target.Partial) is { Exists: true } partial ? partial.Length : 0;
}
