namespace Fluxion.Bench;

/// <summary>
/// The FMA peak of the machine, measured: the ceiling of every product. Beside it stands the rate that each peer reaches with the product
/// of 1024x1024 matrices, so the ratio says how far below the ceiling the peer stays.
/// </summary>
internal sealed class PeakCase : IBenchmark
{
    private const int Side = 1024;

    public string Name => "peak";

    public string Description => "multiply-adds in registers alone, beside the peers' products of 1024x1024; one and two cores";

    public IEnumerable<IExperiment> Experiments(PeerSet peers) =>
        from threads in new[] { 1, 2 }
        from dtype in new[] { "f32", "f64" }
        select Peak(dtype, threads, peers);

    private TimedExperiment Peak(string dtype, int threads, PeerSet peers)
    {
        var product = Product.Of(dtype, Side, Side, Side);

        // On two cores the peak makes the product's operations twice, once on each; a peer makes them once, on both.
        var scale = Scale.GigaFlops(product.Operations);
        return new TimedExperiment(Name, $"{dtype} {(threads == 1 ? "one core" : "two cores")}", scale)
        {
            Fluxion = () => new Entrant("FMA peak", Each(product.Peak(threads), threads)),
            Peers = () =>
            [
                peers.OpenBlas.Enter(() => product.OpenBlas(peers.OpenBlas, threads)),
                peers.PyTorch.Enter(() => product.PyTorch(peers.PyTorch, threads)),
            ],
            Options = MeasurementOptions.For(threads),
        };
    }

    // The time of one product's worth of operations.
    private static Contestant Each(Contestant all, int threads) => new(all.Name, times => all.Run(times) / threads);
}
