namespace Fluxion.Cli.Lab;

/// <summary>Trains one network and judges it.</summary>
internal interface ILabTrainer
{
    /// <summary>The number of images that an epoch goes through.</summary>
    int ImagesPerEpoch { get; }

    /// <summary>The accuracy on the test images, in percent. It depends on settings and run alone.</summary>
    /// <param name="settings">How to train.</param>
    /// <param name="run">What to train.</param>
    /// <param name="trained">Hears after every batch how many images it had.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    double Train(LabSettings settings, LabRun run, Action<int> trained, CancellationToken cancellation);
}
