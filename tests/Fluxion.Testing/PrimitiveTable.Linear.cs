namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Linear =>
    [
        new("Solve", x => x[0].Solve(x[1]), random => [Square(random), Sample.Uniform(random, [3, 2], -1, 1)], x => Slow.Solve(D(x[0]), D(x[1]), 3, 2)),
        new(
            "Solve (vector)",
            x => x[0].Solve(x[1]),
            random => [Sample.Positive(random, 3), Sample.Uniform(random, [3], -1, 1)],
            x => Slow.Solve(D(x[0]), D(x[1]), 3, 1)),
        new(
            "Solve (batch)",
            x => Tensor.Stack([x[0], 2 * x[0]]).Solve(x[1]),
            random => [Square(random), Sample.Uniform(random, [3, 1], -1, 1)],
            x => [.. Slow.Solve(D(x[0]), D(x[1]), 3, 1), .. Slow.Solve(D(x[0]), D(x[1]), 3, 1).Select(v => v / 2)]),
        Triangular("TriangularSolve (lower)", lower: true, transposed: false, unit: false),
        Triangular("TriangularSolve (upper)", lower: false, transposed: false, unit: false),
        Triangular("TriangularSolve (lower, transposed)", lower: true, transposed: true, unit: false),
        Triangular("TriangularSolve (upper, transposed, unit diagonal)", lower: false, transposed: true, unit: true),
        new(
            "Cholesky",
            x => (0.5 * (x[0] + x[0].Transpose())).Cholesky(),
            random => [Sample.Positive(random, 3)],
            x => CholeskyByHand(D(x[0]))),
        new("Inverse", x => x[0].Inverse(), random => [Square(random)], x => Slow.Solve(D(x[0]), [1, 0, 0, 0, 1, 0, 0, 0, 1], 3, 3)),
        new("Determinant", x => x[0].Determinant(), random => [Square(random)], x => [Slow.Determinant(D(x[0]), 3)]),
        new("Cofactor", x => Primitives.Cofactor.Instance.Apply(x[0]), random => [Square(random)], x => CofactorsByHand(D(x[0]))),
        new("LogDeterminant", x => x[0].LogDeterminant().Logarithm, random => [Square(random)], x => [Math.Log(Math.Abs(Slow.Determinant(D(x[0]), 3)))]),
        new("MatrixExponential", x => x[0].MatrixExp(), random => [Sample.Uniform(random, [3, 3], -1, 1)], x => Slow.MatrixExp(D(x[0]), 3)),
        new(
            "ImplicitSolution",
            x => Implicit.Root((Tensor z, Inputs p) => (z * z) - (p.X[0] * p.X[1]), p => (p.X[0] * p.X[1]).Sqrt())(new Inputs([x[0], x[1]])),
            random => [Sample.Uniform(random, Matrix, 0.5, 2), Sample.Uniform(random, Matrix, 0.5, 2)],
            x => D(x[0]).Zip(D(x[1]), (a, b) => Math.Sqrt(a * b))),
    ];

    private static PrimitiveCase Triangular(string name, bool lower, bool transposed, bool unit) => new(
        name,
        x => x[0].SolveTriangular(x[1], lower, transposed, unit),
        random => [Square(random), Sample.Uniform(random, [3, 2], -1, 1)],
        x =>
        {
            var t = D(x[0]).Select((v, i) => unit && i / 3 == i % 3 ? 1 : i / 3 != i % 3 && i / 3 > i % 3 != lower ? 0 : v).ToArray();
            return Slow.Solve(transposed ? Slow.Transpose(t, 3, 3) : t, D(x[1]), 3, 2);
        });

    // Far from singular, and not symmetric.
    private static Tensor Square(Random random) => Sample.Positive(random, 3) + Sample.Uniform(random, [3, 3], -0.3, 0.3);

    // The nine entries of L for a matrix of three rows, written out.
    private static double[] CholeskyByHand(double[] a)
    {
        var l00 = Math.Sqrt(a[0]);
        var (l10, l20) = (a[3] / l00, a[6] / l00);
        var l11 = Math.Sqrt(a[4] - (l10 * l10));
        var l21 = (a[7] - (l20 * l10)) / l11;
        return [l00, 0, 0, l10, l11, 0, l20, l21, Math.Sqrt(a[8] - (l20 * l20) - (l21 * l21))];
    }

    // The nine determinants of two rows and columns; in cyclic order they need no signs.
    private static IEnumerable<double> CofactorsByHand(double[] a) =>
        from i in Enumerable.Range(0, 3)
        from j in Enumerable.Range(0, 3)
        let at = (Func<int, int, double>)((row, column) => a[((i + row) % 3 * 3) + ((j + column) % 3)])
        select (at(1, 1) * at(2, 2)) - (at(1, 2) * at(2, 1));
}
