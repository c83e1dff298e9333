using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Bench;

/// <summary>One symmetric matrix on which Fluxion and OpenBLAS work alike.</summary>
/// <param name="n">Rows and columns.</param>
/// <param name="tolerance">How far eigenvalues may differ, relative to the largest.</param>
internal sealed class Eigenproblem<T>(int n, double tolerance)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _a = Symmetric(n);
    private readonly T[] _values = new T[n];
    private readonly T[] _vectors = new T[n * n];

    public void Solve() => SymmetricEigen.Run<T>(1, n, _a, _values, _vectors);

    /// <summary>The peer's, after a check that both find the same values.</summary>
    public Contestant OpenBlas(OpenBlas peer)
    {
        var (vectors, values) = (new T[n * n], new T[n]);
        var solver = new OpenBlasEigen<T>(peer, n);
        var work = Contestant.Of(peer.Name, () =>
        {
            _a.CopyTo(vectors, 0);
            solver.Run(vectors, values);
        });
        work.Run(1);
        Solve();
        var differ = _values.Zip(values, (mine, theirs) => Math.Abs(double.CreateChecked(mine - theirs))).Max();
        var largest = _values.Max(value => Math.Abs(double.CreateChecked(value)));
        return differ <= tolerance * largest
            ? work
            : throw new InvalidOperationException($"Fluxion and OpenBLAS disagree by {differ} on eigenvalues up to {largest}.");
    }

    private static T[] Symmetric(int n)
    {
        var a = Numbers.Uniform<T>(n * n, -1, 1);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                a[(i * n) + j] = a[(j * n) + i];
            }
        }

        return a;
    }
}
