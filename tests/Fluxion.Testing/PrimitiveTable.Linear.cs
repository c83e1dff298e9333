namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Linear =>
    [
        new(
            "Solve",
            x => x[0].Solve(x[1]),
            random => [Sample.Positive(random, 3) + Sample.Uniform(random, [3, 3], -0.3, 0.3), Sample.Uniform(random, [3, 2], -1, 1)],
            x => Slow.Solve(D(x[0]), D(x[1]), 3, 2)),
        new(
            "Solve (vector)",
            x => x[0].Solve(x[1]),
            random => [Sample.Positive(random, 3), Sample.Uniform(random, [3], -1, 1)],
            x => Slow.Solve(D(x[0]), D(x[1]), 3, 1)),
        new(
            "Cholesky",
            x => (0.5 * (x[0] + x[0].Transpose())).Cholesky(),
            random => [Sample.Positive(random, 3)],
            x => CholeskyByHand(D(x[0]))),
        new(
            "ImplicitSolution",
            x => Implicit.Root((Tensor z, Inputs p) => (z * z) - (p.X[0] * p.X[1]), p => (p.X[0] * p.X[1]).Sqrt())(new Inputs([x[0], x[1]])),
            random => [Sample.Uniform(random, Matrix, 0.5, 2), Sample.Uniform(random, Matrix, 0.5, 2)],
            x => D(x[0]).Zip(D(x[1]), (a, b) => Math.Sqrt(a * b))),
    ];

    // The nine entries of L for a matrix of three rows, written out.
    private static double[] CholeskyByHand(double[] a)
    {
        var l00 = Math.Sqrt(a[0]);
        var (l10, l20) = (a[3] / l00, a[6] / l00);
        var l11 = Math.Sqrt(a[4] - (l10 * l10));
        var l21 = (a[7] - (l20 * l10)) / l11;
        return [l00, 0, 0, l10, l11, 0, l20, l21, Math.Sqrt(a[8] - (l20 * l20) - (l21 * l21))];
    }
}
