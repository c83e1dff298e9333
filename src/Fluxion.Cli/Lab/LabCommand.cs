using System.CommandLine;

namespace Fluxion.Cli.Lab;

/// <summary><c>fluxion lab</c>: trains the lab's network on MNIST for several strengths of L2 regularisation and prints its table.</summary>
internal static class LabCommand
{
    internal static Command Create(Host host)
    {
        var options = new LabOptions();
        var command = new Command("lab", "Trains a multilayer perceptron on MNIST for several strengths of L2 regularisation, and compares with the published table.");
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => RunAsync(options.Read(parsed), host, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(LabRequest request, Host host, CancellationToken cancellation)
    {
        LabResults? results = null;
        try
        {
            var data = Mnist.Load(await LabDirectory.FindAsync(request, host, cancellation));
            var file = request.Json is null ? null : new LabFile(request.Json);
            results = file?.Load(LabData.Of(data), request.Settings) ?? new LabResults(LabData.Of(data), request.Settings);

            // Written at once, so that a path that cannot be written is known before hours of training.
            file?.Save(results);
            await TrainAsync(request, host, host.Trainer(data, request.IsEager), results, file, cancellation);
            LabTable.Write(host.Console, results);
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            if (results is not null)
            {
                LabTable.Write(host.Console, results);
            }

            await host.Error.WriteLineAsync(request.Json is null
                ? "fluxion: stopped; with --json FILE the lab can go on where it was stopped."
                : $"fluxion: stopped; the same command goes on from {request.Json}.");
            return ExitCode.Cancelled;
        }
    }

    private static async Task TrainAsync(LabRequest request, Host host, ILabTrainer trainer, LabResults results, LabFile? file, CancellationToken cancellation)
    {
        var clock = new LabClock((long)results.Missing.Count * request.Settings.Epochs * trainer.ImagesPerEpoch, TimeProvider.System);
        var schedule = new LabSchedule(trainer, results, request.Threads);
        ILabProgress progress = host.Console.Profile is { Out.IsTerminal: true, Capabilities.Ansi: true }
            ? new LiveProgress(host.Console, trainer.ImagesPerEpoch)
            : new PlainProgress(host.Console.Profile.Out.Writer);
        await progress.ShowAsync(results, clock, (trained, finished) => schedule.RunAsync(
            (run, images) =>
            {
                clock.Add(images);
                trained(run, images);
            },
            (run, accuracy) =>
            {
                file?.Save(results);
                finished(run, accuracy);
            },
            cancellation));
    }
}
