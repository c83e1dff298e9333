namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Special =>
    [
        Unary("Lgamma", x => x.Lgamma(), SlowSpecial.Lgamma, 0.3, 6),
        Unary("Lgamma (below 0)", x => x.Lgamma(), v => Math.Log(Math.PI / Math.Abs(v * Math.Sin(Math.PI * v))) - SlowSpecial.Lgamma(-v), -2.8, -2.2),
        Unary("Digamma", x => x.Digamma(), SlowSpecial.Digamma, 0.5, 6),
        Unary("Polygamma", x => x.Polygamma(1), SlowSpecial.Trigamma, 0.6, 12),
        Unary("BesselI0", x => x.BesselI0(), v => SlowSpecial.BesselI(0, v), -3, 3),
        Unary("BesselI1", x => x.BesselI1(), v => SlowSpecial.BesselI(1, v), -3, 3),
        Unary("BesselJ0", x => x.BesselJ0(), v => SlowSpecial.BesselJ(0, v), -12, 12),
        Unary("BesselJ1", x => x.BesselJ1(), v => SlowSpecial.BesselJ(1, v), -12, 12),
        Unary("ScaledBesselI", x => new Primitives.ScaledBesselI(1).Apply(x), v => SlowSpecial.BesselI(1, v) / v, 0.5, 3),
        Unary("ScaledBesselJ", x => new Primitives.ScaledBesselJ(2).Apply(x), v => SlowSpecial.BesselJ(2, v) / (v * v), 0.5, 12),
        Unary("ErfInv", x => x.ErfInv(), SlowSpecial.ErfInv, -0.9, 0.9),
        Unary("NormalCdf", x => x.NormalCdf(), SlowSpecial.NormalCdf, -3, 3),
        Unary("Gaussian", x => Primitives.Gaussian.Instance.Apply(x), v => Math.Exp(-v * v / 2), -3, 3),
        Unary("LogNormalCdf", x => x.LogNormalCdf(), v => Math.Log(SlowSpecial.NormalCdf(v)), -2, 3),
        Unary("InverseMillsRatio", x => Primitives.InverseMillsRatio.Instance.Apply(x), v => Math.Exp(-v * v / 2) / Math.Sqrt(2 * Math.PI) / SlowSpecial.NormalCdf(v), -2, 3),
        Unary("InverseNormalCdf", x => x.InverseNormalCdf(), v => Math.Sqrt(2) * SlowSpecial.ErfInv((2 * v) - 1), 0.1, 0.9),
        Unary("Entropy", x => x.Entropy(), v => -v * Math.Log(v), 0.2, 3),
        Unary("Logit", x => x.Logit(), v => Math.Log(v / (1 - v)), 0.1, 0.9),
        Positive("LogBeta", Tensor.LogBeta, (a, b) => SlowSpecial.Lgamma(a) + SlowSpecial.Lgamma(b) - SlowSpecial.Lgamma(a + b)),
        Positive("XLogY", Tensor.XLogY, (a, b) => a * Math.Log(b)),
        Positive("XLog1PY", Tensor.XLog1PY, (a, b) => a * Math.Log(1 + b)),
        Binary("LogAddExp", Tensor.LogAddExp, (a, b) => Math.Log(Math.Exp(a) + Math.Exp(b))),
    ];

    private static PrimitiveCase Positive(string name, Func<Tensor, Tensor, Tensor> function, Func<double, double, double> expected) =>
        new(
            name,
            x => function(x[0], x[1]),
            random => [Sample.Uniform(random, Matrix, 0.4, 3), Sample.Uniform(random, Matrix, 0.4, 3)],
            x => D(x[0]).Zip(D(x[1]), expected));
}
