namespace Fluxion.Bench;

/// <summary>One factorisation of one matrix on which Fluxion and OpenBLAS work alike: on a copy that is made anew each time.</summary>
internal abstract class Factorization(string name, int n)
{
    /// <summary>Floating-point operations: n³/3 for Cholesky, 2n³/3 for LU.</summary>
    public double Operations => (IsCholesky ? 1.0 : 2.0) * N * N * N / 3;

    protected int N { get; } = n;

    protected bool IsCholesky { get; } = name == "cholesky";

    public static Factorization Of(string name, string dtype, int n) => dtype == "f32"
        ? new Factorization<float>(name, n, tolerance: 1e-4)
        : new Factorization<double>(name, n, tolerance: 1e-12);

    public abstract Contestant Fluxion();

    /// <summary>The peer's, after a check that both find the same factors.</summary>
    public abstract Contestant OpenBlas(OpenBlas peer);
}
