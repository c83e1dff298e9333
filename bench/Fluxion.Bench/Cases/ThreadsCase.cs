namespace Fluxion.Bench;

/// <summary>How many times faster two cores are than one.</summary>
internal sealed class ThreadsCase : IBenchmark
{
    private const int Batch = 1000;

    private static readonly int[] Sizes = [784, 64, 64, 10];

    public string Name => "threads";

    public string Description => "two cores over one for GELU, the transformer's block and the lab's step at batch 1,000; wanted: at least 1.7";

    public IEnumerable<IExperiment> Experiments(PeerSet peers) =>
    [
        RowsWorkload.Gelu.TwoCoresOverOne(Name, "gelu", peers),
        TransformerWorkload.Block.TwoCoresOverOne(Name, "transformer", peers),
        TrainingWorkload.Perceptron(Sizes, Batch).TwoCoresOverOne(Name, $"784-64-64-10 batch {Batch}", peers),
    ];
}
