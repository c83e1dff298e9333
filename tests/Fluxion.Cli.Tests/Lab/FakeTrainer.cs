using System.Collections.Concurrent;
using Fluxion.Cli.Lab;

namespace Fluxion.Cli.Tests;

/// <summary>Trains nothing: the accuracy is a formula of the run.</summary>
internal sealed class FakeTrainer : ILabTrainer
{
    internal ConcurrentQueue<LabRun> Trained { get; } = [];

    /// <summary>Called at the beginning of every run.</summary>
    internal Action<LabRun> Begin { get; set; } = _ => { };

    public int ImagesPerEpoch => 100;

    public double Train(LabSettings settings, LabRun run, Action<int> trained, CancellationToken cancellation)
    {
        Begin(run);
        cancellation.ThrowIfCancellationRequested();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            trained(ImagesPerEpoch);
        }

        Trained.Enqueue(run);
        return Accuracy(run);
    }

    internal static double Accuracy(LabRun run) => 97 - Math.Round(100 * run.L2, 2) + (run.Index / 10.0);
}
