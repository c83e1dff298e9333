namespace Fluxion.Bench;

/// <summary>The lab's training epoch, and how much of the machine's multiply-adds its products make use of.</summary>
internal sealed class CompiledMlpCase : IBenchmark
{
    public string Name => "mlp-compiled";

    public string Description => "the epoch of `mlp`, its step compiled; wanted: 3 times PyTorch, and 0.75 of the FMA peak by its products";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        var options = new MeasurementOptions { Rounds = 9 };
        yield return EpochWorkload.Epoch.Compare(Name, Scale.Seconds, peers, options);
        yield return EpochWorkload.Epoch.OfPeak(Name, EpochWorkload.Operations, peers, options);
    }
}
