namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Decompositions =>
    [
        new("Lu", x => Together(x[0].Lu().L, x[0].Lu().U), random => [Heavy(random)], x => LuByHand(D(x[0]))),
        new(
            "Lu (rows swapped)",
            x => x[0].Roll(1, 0).Lu() is var (p, l, u) ? Together(p, l.MatMul(2 * u)) : x[0],
            random => [Heavy(random)],
            x => [0, 0, 1, 1, 0, 0, 0, 1, 0, .. D(x[0]).Select(v => 2 * v)]),
        new("Qr", x => Together(x[0].Qr().Q, x[0].Qr().R), random => [Tall(random)], x => QrByHand(D(x[0]), 4, 3)),
        new(
            "Qr (wide)",
            x => Together(x[0].Qr().Q, x[0].Qr().R),
            random => [Tensor.Concatenate([Square(random), Sample.Uniform(random, [3, 2], -1, 1)], -1)],
            x => QrByHand(D(x[0]), 3, 5)),
        new(
            "SymmetricEigen",
            x => x[0].SymmetricEigen() is var (values, vectors) ? (vectors * values.Exp().ExpandDims(-2)).MatMul(vectors.Transpose()) : x[0],
            random => [Spread(random)],
            x => Slow.MatrixExp(Symmetric(D(x[0])), 3)),
        new("SymmetricEigen (values)", x => x[0].SymmetricEigen().Values, random => [Spread(random)], x => SlowDecompositions.Eigenvalues(Symmetric(D(x[0])))),
        new("SymmetricEigenvalues", x => x[0].SymmetricEigenvalues(), random => [Spread(random)], x => SlowDecompositions.Eigenvalues(Symmetric(D(x[0])))),
        new("Svd", x => SineOfValues(x[0]), random => [Spread(random)], x => SlowDecompositions.SineOfValues(D(x[0]), 3, 3)),
        new("Svd (tall)", x => SineOfValues(x[0]), random => [Tall(random)], x => SlowDecompositions.SineOfValues(D(x[0]), 4, 3)),
        new("Svd (wide)", x => SineOfValues(x[0]), random => [Tall(random).Transpose()], x => SlowDecompositions.SineOfValues(D(x[0]), 3, 4)),
        new(
            "Svd (left vectors)",
            x => x[0].Svd() is var (u, s, _) ? (u * (s.Square() / 8).Exp().ExpandDims(-2)).MatMul(u.Transpose()).MatMul(x[0]) : x[0],
            random => [Tall(random)],
            x => Slow.MatMul(D(x[0]), Slow.MatrixExp([.. SlowDecompositions.Gram(D(x[0]), 4, 3).Select(v => v / 8)], 3), 1, 4, 3, 3)),
        new(
            "SingularValues",
            x => x[0].SingularValues(),
            random => [Tall(random)],
            x => SlowDecompositions.Eigenvalues(SlowDecompositions.Gram(D(x[0]), 4, 3)).Reverse().Select(Math.Sqrt)),
        new(
            "PseudoInverse",
            x => x[0].PseudoInverse(),
            random => [Tall(random)],
            x => SlowDecompositions.LeastSquares(D(x[0]), [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], 4, 3, 4)),
        new(
            "PseudoInverse (rank deficient)",
            x => (x[0].ExpandDims(-1) * x[1]).PseudoInverse(),
            random => [Sample.AwayFromZero(random, [3]), Sample.AwayFromZero(random, [4])],
            x => from b in D(x[1]) from a in D(x[0]) select a * b / (D(x[0]).Sum(v => v * v) * D(x[1]).Sum(v => v * v))),
        new(
            "Qr (least squares)",
            x => x[0].LeastSquares(x[1]),
            random => [Tall(random), Sample.Uniform(random, [4, 2], -1, 1)],
            x => SlowDecompositions.LeastSquares(D(x[0]), D(x[1]), 4, 3, 2)),
    ];

    // Values about one apart, and vectors that are no axes.
    private static Tensor Spread(Random random) => Tensor.Of(new[,] { { 0.5, 0.4, 0.1 }, { 0.2, 1.6, -0.3 }, { -0.2, 0.3, 2.7 } }) + Sample.Uniform(random, [3, 3], -0.1, 0.1);

    private static Tensor Tall(Random random) => Tensor.Concatenate([Spread(random), Sample.Uniform(random, [1, 3], -0.4, 0.4)]);

    // Pivots are where they are.
    private static Tensor Heavy(Random random) => (4 * Tensor.Eye(3, DType.Float64)) + Sample.Uniform(random, [3, 3], -1, 1);

    private static double[] Symmetric(double[] a) => [.. a.Zip(Slow.Transpose(a, 3, 3), (x, y) => (x + y) / 2)];

    private static Tensor Together(Tensor a, Tensor b) => Tensor.Concatenate([a.Flatten(), b.Flatten()]);

    private static Tensor SineOfValues(Tensor a) => a.Svd() is var (u, s, vt) ? (u * s.Sin().ExpandDims(-2)).MatMul(vt) : a;

    private static double[] QrByHand(double[] a, int m, int n)
    {
        var k = Math.Min(m, n);
        var q = SlowDecompositions.Orthonormal([.. from i in Enumerable.Range(0, m) from j in Enumerable.Range(0, k) select a[(i * n) + j]], m, k);
        var r = Slow.MatMul(Slow.Transpose(q, m, k), a, 1, k, m, n);
        return [.. q, .. r.Select((x, i) => i % n < i / n ? 0 : x)];
    }

    // For a heavy diagonal, whose pivots are in place.
    private static double[] LuByHand(double[] a)
    {
        var (l10, l20) = (a[3] / a[0], a[6] / a[0]);
        var (u11, u12) = (a[4] - (l10 * a[1]), a[5] - (l10 * a[2]));
        var l21 = (a[7] - (l20 * a[1])) / u11;
        return [1, 0, 0, l10, 1, 0, l20, l21, 1, a[0], a[1], a[2], 0, u11, u12, 0, 0, a[8] - (l20 * a[2]) - (l21 * u12)];
    }
}
