using Fluxion.Cli.Lab;
using Spectre.Console;

namespace Fluxion.Cli;

/// <summary>What the command meets outside: the terminal, the disk's data, the network. Tests put their own in.</summary>
/// <param name="Console">Where results and progress go.</param>
/// <param name="Error">Where one line goes when something is wrong.</param>
/// <param name="FindData">The directory with MNIST, if there is one.</param>
/// <param name="DownloadData">Fetches MNIST and says where to.</param>
/// <param name="Trainer">Trains on data, eagerly where the flag is set.</param>
internal sealed record Host(
    IAnsiConsole Console,
    TextWriter Error,
    Func<string?> FindData,
    Func<IProgress<DownloadProgress>, CancellationToken, Task<string>> DownloadData,
    Func<Mnist, bool, ILabTrainer> Trainer)
{
    internal static Host OfProcess() => new(
        AnsiConsole.Console,
        System.Console.Error,
        MnistDirectory.Find,
        static async (progress, cancellation) =>
        {
            using var client = new HttpClient();
            await MnistDownload.FetchAsync(client, MnistDirectory.Cache, progress: progress, cancellation: cancellation);
            return MnistDirectory.Cache;
        },
        static (data, isEager) => new LabTrainer(data, isEager));
}
