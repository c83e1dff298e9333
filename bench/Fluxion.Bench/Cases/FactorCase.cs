namespace Fluxion.Bench;

/// <summary>Factorisations of dense matrices, each into memory that is there already, beside LAPACK.</summary>
internal sealed class FactorCase(string name, string description) : IBenchmark
{
    private static readonly int[] Sizes = [500, 1000];

    public static FactorCase Cholesky { get; } = new("cholesky", "Cholesky factors of positive definite matrices of 500 and 1000 rows in f32 and f64");

    public static FactorCase Lu { get; } = new("lu", "LU factors with row pivots of matrices of 500 and 1000 rows in f32 and f64");

    public string Name => name;

    public string Description => description;

    public IEnumerable<IExperiment> Experiments(PeerSet peers) =>
        from dtype in new[] { "f32", "f64" }
        from n in Sizes
        select Experiment(dtype, n, peers);

    private TimedExperiment Experiment(string dtype, int n, PeerSet peers)
    {
        var factors = Factorization.Of(name, dtype, n);
        return new TimedExperiment(name, $"{dtype} {n}", Scale.GigaFlops(factors.Operations))
        {
            Fluxion = () => new Entrant("fluxion", factors.Fluxion()),
            Peers = () =>
            [
                peers.OpenBlas.Enter(() => factors.OpenBlas(peers.OpenBlas)),
                peers.PyTorch.Enter(() => peers.PyTorch.Prepare(name, 1, ("dtype", dtype), ("n", n))),
            ],
        };
    }
}
