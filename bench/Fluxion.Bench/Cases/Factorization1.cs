using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Bench;

/// <summary>A factorisation of a matrix of one element type.</summary>
/// <param name="name">cholesky or lu.</param>
/// <param name="n">Rows and columns.</param>
/// <param name="tolerance">How far the logarithms of two right determinants may differ, relatively.</param>
internal sealed class Factorization<T>(string name, int n, double tolerance) : Factorization(name, n)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _a = name == "cholesky" ? Positive(n) : Numbers.Uniform<T>(n * n, -1, 1);
    private readonly T[] _factors = new T[n * n];
    private readonly int[] _pivots = new int[n];
    private readonly int[] _done = new int[1];

    public override Contestant Fluxion() => Contestant.Fluxion(Factor);

    public override Contestant OpenBlas(OpenBlas peer)
    {
        var theirs = new T[_a.Length];
        var pivots = new int[N];
        var work = Contestant.Of(peer.Name, () =>
        {
            _a.CopyTo(theirs, 0);
            peer.Factor(IsCholesky, N, theirs, pivots);
        });
        work.Run(1);
        Factor();

        // LAPACK numbers by columns, so it factors the transpose; the product of the diagonal is the same.
        var (mine, other) = (LogOfDiagonal(_factors), LogOfDiagonal(theirs));
        return Math.Abs(mine - other) <= tolerance * Math.Abs(mine)
            ? work
            : throw new InvalidOperationException($"Fluxion and OpenBLAS disagree on the factors of {N} rows: determinants of e^{mine} and e^{other}.");
    }

    // Uniform numbers with a heavy diagonal.
    private static T[] Positive(int n)
    {
        var a = Numbers.Uniform<T>(n * n, -1, 1);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                a[(i * n) + j] = a[(j * n) + i];
            }

            a[(i * n) + i] += T.CreateChecked(n);
        }

        return a;
    }

    private double LogOfDiagonal(T[] factors) => Enumerable.Range(0, N).Sum(i => Math.Log(Math.Abs(double.CreateChecked(factors[i * (N + 1)]))));

    private void Factor()
    {
        _a.CopyTo(_factors, 0);
        if (IsCholesky)
        {
            CholeskyFactor.Run<T>(1, N, _factors, _done);
        }
        else
        {
            LuFactor.Run<T>(1, N, _factors, _pivots, _done);
        }
    }
}
