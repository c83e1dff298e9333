using System.Net;
using System.Net.Http.Headers;

namespace Fluxion;

/// <summary>One request for the bytes of a file that are not here yet.</summary>
internal sealed class Transfer(HttpClient client, Uri address, DownloadTarget target, IProgress<DownloadProgress>? progress)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal async Task RunAsync(CancellationToken cancellation)
    {
        // Whoever else fetches this file at the same time gets an error here and does not mix its bytes in.
        using var file = new FileStream(target.Partial, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (file.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(file.Length, null);
        }

        using var response = await Patiently(token => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token), cancellation).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // All of it is here already, or something else is: the checksum tells.
            return;
        }

        response.EnsureSuccessStatusCode();
        if (response.StatusCode != HttpStatusCode.PartialContent || response.Content.Headers.ContentRange?.From != file.Length)
        {
            file.SetLength(0);
        }

        file.Position = file.Length;
        await CopyAsync(response, file, cancellation).ConfigureAwait(false);
    }

    private async Task CopyAsync(HttpResponseMessage response, FileStream file, CancellationToken cancellation)
    {
        var total = file.Length + response.Content.Headers.ContentLength;
        using var content = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await Patiently(token => content.ReadAsync(buffer, token).AsTask(), cancellation).ConfigureAwait(false)) > 0)
        {
            if (file.Position + count > target.Limit)
            {
                throw new IOException($"it sends more than the {target.Limit:n0} bytes that the file can have");
            }

            await file.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
            progress?.Report(new(target.Name, file.Position, total));
        }
    }

    /// <summary>A mirror that falls silent must not hold everything up.</summary>
    private static async Task<T> Patiently<T>(Func<CancellationToken, Task<T>> step, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Patience);
        try
        {
            return await step(limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"it was silent for {Patience.TotalSeconds:0} seconds");
        }
    }
}
