namespace Fluxion.Bench;

/// <summary>What it costs to trace, compile and run the lab's training step for the first time.</summary>
internal sealed class FirstCallCase : IBenchmark
{
    private const int Batch = 100;

    private static readonly int[] Sizes = [784, 64, 64, 10];

    public string Name => "first-call";

    public string Description => "the lab's step traced, compiled and run once in a warm process, and its break-even against eager; wanted: at most 60 ms";

    public IEnumerable<IExperiment> Experiments(PeerSet peers) =>
        [new BreakEvenExperiment(Name, $"{string.Join('-', Sizes)} batch {Batch}", () => TrainingWorkload.FirstCall(Sizes, Batch))];
}
