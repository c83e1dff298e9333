using Spectre.Console;

namespace Fluxion.Cli.Lab;

/// <summary>Decides where the data come from.</summary>
internal static class LabDirectory
{
    /// <exception cref="UserException">There are none.</exception>
    internal static async Task<string> FindAsync(LabRequest request, Host host, CancellationToken cancellation)
    {
        if (request.Data is not null)
        {
            return request.Download ? throw new UserException("--data and --download exclude each other: the files go into the user's cache.")
                : Directory.Exists(request.Data) ? request.Data
                : throw new UserException($"--data {request.Data} is no directory.");
        }

        if (host.FindData() is { } found)
        {
            return found;
        }

        return request.Download
            ? await DownloadAsync(host, cancellation)
            : throw new UserException("MNIST was not found in data/mnist, neither here nor above; give --data DIR, or --download to fetch it (11 MB) into the user's cache.");
    }

    private static async Task<string> DownloadAsync(Host host, CancellationToken cancellation)
    {
        var progress = new DownloadLines(host.Console.Profile.Out.Writer);
        var directory = await host.DownloadData(progress, cancellation);
        host.Console.MarkupLineInterpolated($"MNIST is in {directory}.");
        return directory;
    }
}
