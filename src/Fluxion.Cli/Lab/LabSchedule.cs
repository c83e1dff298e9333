namespace Fluxion.Cli.Lab;

/// <summary>Trains what is missing, several runs side by side.</summary>
internal sealed class LabSchedule(ILabTrainer trainer, LabResults results, int threads)
{
    /// <summary>Trains until all is done or somebody cancels.</summary>
    /// <param name="trained">Hears from any thread how many images a batch of a run had.</param>
    /// <param name="finished">Hears after each run, one at a time.</param>
    /// <param name="cancellation">Stops between two batches; what is finished is kept.</param>
    internal async Task RunAsync(Action<LabRun, int> trained, Action<LabRun, double> finished, CancellationToken cancellation)
    {
        var missing = results.Missing;
        var workers = Math.Clamp(missing.Count, 1, threads);

        // Whole runs go side by side; only where there are fewer runs than threads do operations share out their work.
        var kernelThreads = threads / workers;
        var gate = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation, TaskScheduler = TaskScheduler.Default };
        await Parallel.ForEachAsync(missing, options, async (run, stop) =>
        {
            // A thread of its own: training blocks for minutes, which the pool's threads are not for.
            var accuracy = await Task.Factory.StartNew(
                () => KernelThreads.Limited(kernelThreads, () => trainer.Train(results.Settings, run, images => trained(run, images), stop)),
                stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            lock (gate)
            {
                results.Add(run, accuracy);
                finished(run, accuracy);
            }
        });
    }
}
