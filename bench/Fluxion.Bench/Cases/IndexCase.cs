namespace Fluxion.Bench;

/// <summary>A million elements by their places: taken from random ones, added to random ones, and put in order.</summary>
internal sealed class IndexCase : IBenchmark
{
    private const int Count = 1_000_000;

    private static readonly (string Name, Func<Tensor, Tensor, Tensor> Apply)[] Operations =
    [
        ("gather", (x, places) => x.GatherAlong(places, 0)),
        ("take", (x, places) => x[places]),
        ("scatter-add", (x, places) => x.ScatterAdd(places, x, 0)),
        ("sort", (x, _) => x.Sort()),
    ];

    public string Name => "index-eager";

    public string Description => "gather, take, scatter-add and sort of 1,000,000 elements in f32 and f64";

    public IEnumerable<IExperiment> Experiments(PeerSet peers) =>
        from operation in Operations
        from type in new[] { "f32", "f64" }
        select Experiment(operation.Name, type, operation.Apply, peers);

    private TimedExperiment Experiment(string operation, string type, Func<Tensor, Tensor, Tensor> apply, PeerSet peers) =>
        new(Name, $"{operation} {type} {Count:N0}", Scale.Microseconds)
        {
            Fluxion = () =>
            {
                var x = Numbers.Tensor([Count], type, -1, 1);
                var places = new Random(1);
                var indices = Tensor.Of<long>([.. Enumerable.Range(0, Count).Select(_ => (long)places.Next(Count))]);
                return new Entrant("fluxion", Contestant.Fluxion(() => apply(x, indices)));
            },
            Peers = () => [peers.PyTorch.Enter(() => peers.PyTorch.Prepare("index", 1, ("operation", operation), ("dtype", type), ("count", Count)))],
        };
}
