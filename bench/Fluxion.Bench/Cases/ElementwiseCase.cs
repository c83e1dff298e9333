namespace Fluxion.Bench;

/// <summary>Elementwise operations on a million elements, as users write them: each makes a new tensor.</summary>
internal sealed class ElementwiseCase : IBenchmark
{
    private const int Count = 1 << 20;

    // The name is PyTorch's; the domain is where the function is defined and its values are ordinary numbers.
    private static readonly (string Name, double Low, double High, Func<Tensor, Tensor, Tensor> Apply)[] Operations =
    [
        ("add", -1, 1, (x, y) => x + y),
        ("mul", -1, 1, (x, y) => x * y),
        ("exp", -4, 4, (x, _) => x.Exp()),
        ("log", 0.01, 10, (x, _) => x.Log()),
        ("tanh", -4, 4, (x, _) => x.Tanh()),
        ("erf", -3, 3, (x, _) => x.Erf()),
        ("sigmoid", -4, 4, (x, _) => x.Sigmoid()),
        ("relu", -1, 1, (x, _) => x.Relu()),
        ("sin", -10, 10, (x, _) => x.Sin()),
        ("sqrt", 0, 10, (x, _) => x.Sqrt()),
        ("pow", 0.01, 4, (x, y) => x.Pow(y)),
    ];

    public string Name => "elementwise";

    public string Description => "operations on a tensor of 1 M elements, new results each time";

    public IEnumerable<IExperiment> Experiments(PeerSet peers) =>
        from dtype in new[] { "f32", "f64" }
        from operation in Operations
        where dtype == "f32" || operation.Name is "exp" or "tanh" or "erf" or "pow"
        select Experiment(operation.Name, dtype, operation.Low, operation.High, operation.Apply, peers);

    private TimedExperiment Experiment(string operation, string dtype, double low, double high, Func<Tensor, Tensor, Tensor> apply, PeerSet peers) =>
        new(Name, $"{operation} {dtype} 1M", Scale.Microseconds)
        {
            Fluxion = () =>
            {
                var (x, y) = (Numbers.Tensor([Count], dtype, low, high), Numbers.Tensor([Count], dtype, low, high));
                return new Entrant("fluxion", Contestant.Fluxion(() => apply(x, y)));
            },
            Peers = () =>
            [
                peers.PyTorch.Enter(() => peers.PyTorch.Prepare(
                    "elementwise", 1, ("operation", operation), ("dtype", dtype), ("count", Count), ("low", low), ("high", high))),
            ],
        };
}
