namespace Fluxion.Bench;

/// <summary>Products of row-major matrices, kernel against kernel. At 1024 also the fraction of the FMA peak, and two cores over one.</summary>
internal sealed class GemmCase : IBenchmark
{
    private static readonly (int M, int K, int N)[] Sizes = [(64, 64, 64), (256, 256, 256), (1024, 1024, 1024), (100, 784, 64)];

    public string Name => "gemm";

    public string Description => "matrix products in f32 and f64; at 1024 also the fraction of the peak, and two cores over one";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        foreach (var dtype in new[] { "f32", "f64" })
        {
            foreach (var (m, k, n) in Sizes)
            {
                yield return Rate(dtype, m, k, n, peers);
            }

            yield return OfPeak(dtype, peers);
            yield return TwoCoresOverOne(dtype, peers);
        }
    }

    private TimedExperiment Rate(string dtype, int m, int k, int n, PeerSet peers)
    {
        var product = Product.Of(dtype, m, k, n);
        var size = m == k && k == n ? $"{m}" : $"{m}x{k}x{n}";
        return new TimedExperiment(Name, $"{dtype} {size}", Scale.GigaFlops(product.Operations))
        {
            Fluxion = () => new Entrant("fluxion", product.Fluxion()),
            Peers = () =>
            [
                peers.OpenBlas.Enter(() => product.OpenBlas(peers.OpenBlas)),
                peers.PyTorch.Enter(() => product.PyTorch(peers.PyTorch)),
            ],
        };
    }

    // Both sides against the peak measured between them, so the fraction is of the machine as it was at that time.
    private TimedExperiment OfPeak(string dtype, PeerSet peers)
    {
        var product = Product.Of(dtype, 1024, 1024, 1024);
        var peak = product.Peak();
        return new TimedExperiment(Name, $"{dtype} 1024 of peak", Scale.FractionOfBest)
        {
            Fluxion = () => new Entrant("fluxion", product.Fluxion(), peak),
            Peers = () =>
            [
                peers.OpenBlas.Enter(() => product.OpenBlas(peers.OpenBlas), () => peak),
                peers.PyTorch.Enter(() => product.PyTorch(peers.PyTorch), () => peak),
            ],
        };
    }

    // The peers' own speed-up stands beside Fluxion's: what the machine's two cores allow shows in all of them.
    private TimedExperiment TwoCoresOverOne(string dtype, PeerSet peers)
    {
        var product = Product.Of(dtype, 1024, 1024, 1024);
        return new TimedExperiment(Name, $"{dtype} 1024 two cores over one", Scale.Speedup)
        {
            Fluxion = () => new Entrant("fluxion", product.Fluxion(threads: 2), product.Fluxion()),
            Peers = () =>
            [
                peers.OpenBlas.Enter(() => product.OpenBlas(peers.OpenBlas, threads: 2), () => product.OpenBlas(peers.OpenBlas)),
                peers.PyTorch.Enter(() => product.PyTorch(peers.PyTorch, threads: 2), () => product.PyTorch(peers.PyTorch)),
            ],
            Options = MeasurementOptions.For(threads: 2),
        };
    }
}
