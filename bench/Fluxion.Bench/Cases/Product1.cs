using System.Numerics;

namespace Fluxion.Bench;

/// <summary>A product of matrices of one element type.</summary>
/// <param name="dtype">The element type's short name.</param>
/// <param name="m">Rows of the left matrix.</param>
/// <param name="k">Its columns.</param>
/// <param name="n">Columns of the right matrix.</param>
/// <param name="multiply">Fluxion's product.</param>
/// <param name="tolerance">How far two right results may differ, for each term of a sum.</param>
internal sealed class Product<T>(string dtype, int m, int k, int n, Multiplication<T> multiply, double tolerance) : Product(m, k, n)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _a = Numbers.Uniform<T>(m * k, -1, 1);
    private readonly T[] _b = Numbers.Uniform<T>(k * n, -1, 1);
    private readonly T[] _c = new T[m * n];

    public override Contestant Fluxion(int threads) => Contestant.Fluxion(Multiply, threads);

    public override Contestant OpenBlas(OpenBlas peer, int threads)
    {
        var theirs = new T[_c.Length];
        var work = Contestant.Of(peer.Name, () => peer.Multiply(M, K, N, _a, _b, theirs, threads));
        work.Run(1);
        Multiply();
        var difference = _c.Zip(theirs, (x, y) => double.CreateChecked(T.Abs(x - y))).Max();
        return difference <= tolerance * K
            ? work
            : throw new InvalidOperationException($"Fluxion and OpenBLAS disagree by {difference:g2} on the product {dtype} {M}x{K}x{N}.");
    }

    public override Contestant PyTorch(PyTorch peer, int threads) => peer.Prepare("gemm", threads, ("dtype", dtype), ("m", M), ("k", K), ("n", N));

    public override Contestant Peak(int threads) => FmaPeak.Of<T>(Operations, threads);

    private void Multiply() => multiply(M, N, K, _a, K, false, _b, N, false, _c, N);
}
