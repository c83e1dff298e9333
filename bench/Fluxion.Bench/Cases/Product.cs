using Fluxion.Kernels;

namespace Fluxion.Bench;

/// <summary>One matrix product, m×k by k×n, on which Fluxion and its peers work alike: into a matrix that is there already.</summary>
internal abstract class Product(int m, int k, int n)
{
    /// <summary>Floating-point operations: a multiplication and an addition for each of the m·n·k terms.</summary>
    public double Operations => 2.0 * M * K * N;

    protected int M { get; } = m;

    protected int K { get; } = k;

    protected int N { get; } = n;

    public static Product Of(string dtype, int m, int k, int n) => dtype == "f32"
        ? new Product<float>(dtype, m, k, n, Gemm.Multiply, tolerance: 1e-6)
        : new Product<double>(dtype, m, k, n, Gemm.Multiply, tolerance: 1e-14);

    public abstract Contestant Fluxion(int threads = 1);

    /// <summary>The peer's, after a check that both find the same matrix.</summary>
    public abstract Contestant OpenBlas(OpenBlas peer, int threads = 1);

    public abstract Contestant PyTorch(PyTorch peer, int threads = 1);

    /// <summary>The multiply-adds alone, as many as the product has on each thread.</summary>
    public abstract Contestant Peak(int threads = 1);
}
