namespace Fluxion.Bench;

/// <summary>Reductions of a 1000x1000 matrix: of all of it, along its columns (axis 0) and along its rows (axis 1).</summary>
internal sealed class ReduceCase : IBenchmark
{
    private const int Side = 1000;

    private static readonly (string Name, Func<Tensor, int?, Tensor> Apply)[] Operations =
    [
        ("sum", (x, axis) => axis is { } one ? x.Sum(one) : x.Sum()),
        ("max", (x, axis) => axis is { } one ? x.Max(one) : x.Max()),
        ("mean", (x, axis) => axis is { } one ? x.Mean(one) : x.Mean()),
    ];

    public string Name => "reduce";

    public string Description => "sum, max and mean of a 1000x1000 matrix in f32: all of it, axis 0, axis 1";

    public IEnumerable<IExperiment> Experiments(PeerSet peers) =>
        from operation in Operations
        from axis in new int?[] { null, 0, 1 }
        select Experiment(operation.Name, axis, operation.Apply, peers);

    private TimedExperiment Experiment(string operation, int? axis, Func<Tensor, int?, Tensor> apply, PeerSet peers) =>
        new(Name, $"{operation} {(axis is null ? "all" : $"axis {axis}")} f32 1000x1000", Scale.Microseconds)
        {
            Fluxion = () =>
            {
                var x = Numbers.Tensor([Side, Side], "f32", -1, 1);
                return new Entrant("fluxion", Contestant.Fluxion(() => apply(x, axis)));
            },
            Peers = () =>
            [
                peers.PyTorch.Enter(() => peers.PyTorch.Prepare(
                    "reduce", 1, ("operation", operation), ("dtype", "f32"), ("rows", Side), ("columns", Side), ("axis", axis))),
            ],
        };
}
