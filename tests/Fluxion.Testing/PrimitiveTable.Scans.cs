namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Scans =>
    [
        Scan("CumulativeSum", x => x.CumulativeSum(), 4, 1, (sum, x) => sum + x),
        Scan("CumulativeSum (axis 0)", x => x.CumulativeSum(0), 3, 4, (sum, x) => sum + x),
        Scan("CumulativeSum (backwards)", x => x.CumulativeSum(0, reverse: true), 3, -4, (sum, x) => sum + x),
        Scan("CumulativeProduct", x => x.CumulativeProduct(), 4, 1, (product, x) => product * x),
        Scan("CumulativeProduct (axis 0, backwards)", x => x.CumulativeProduct(0, reverse: true), 3, -4, (product, x) => product * x),
        Scan("CumulativeLogSumExp", x => x.CumulativeLogSumExp(), 4, 1, (log, x) => Math.Log(Math.Exp(log) + Math.Exp(x))),
        Scan("CumulativeLogSumExp (axis 0, backwards)", x => x.CumulativeLogSumExp(0, reverse: true), 3, -4, (log, x) => Math.Log(Math.Exp(log) + Math.Exp(x))),
        Scan("CumulativeArgMax (values)", x => x.CumulativeMax(), 4, 1, Math.Max),
        Scan("CumulativeArgMin (values, axis 0, backwards)", x => x.CumulativeMin(0, reverse: true), 3, -4, Math.Min),
        new(
            "LinearRecurrence",
            x => Tensor.LinearRecurrence(x[0], x[1], 0),
            random => [Sample.Uniform(random, Matrix, -1, 1), Sample.Uniform(random, Matrix, -1, 1)],
            x => Recur(D(x[0]), D(x[1]))),
        new(
            "LinearRecurrence (backwards, broadcast)",
            x => Tensor.LinearRecurrence(x[0], x[1], reverse: true),
            random => [Sample.Uniform(random, [1], -1, 1), Sample.Uniform(random, [3], -1, 1)],
            x => [D(x[1])[0] + (D(x[0])[0] * (D(x[1])[1] + (D(x[0])[0] * D(x[1])[2]))), D(x[1])[1] + (D(x[0])[0] * D(x[1])[2]), D(x[1])[2]]),
    ];

    /// <summary>A running result over a matrix of distinct numbers, in lines of a length whose elements are a step apart.</summary>
    private static PrimitiveCase Scan(string name, Func<Tensor, Tensor> function, int length, int step, Func<double, double, double> next) => new(
        name,
        x => function(x[0]),
        random => [Sample.Distinct(random, Matrix)],
        x => Running(D(x[0]), length, step, next));

    private static double[] Running(double[] x, int length, int step, Func<double, double, double> next)
    {
        for (var n = 0; n < x.Length; n++)
        {
            var i = step < 0 ? x.Length - 1 - n : n;
            var isFirst = i / Math.Abs(step) % length == (step < 0 ? length - 1 : 0);
            x[i] = isFirst ? x[i] : next(x[i - step], x[i]);
        }

        return x;
    }

    private static double[] Recur(double[] a, double[] b)
    {
        for (var i = 4; i < b.Length; i++)
        {
            b[i] += a[i] * b[i - 4];
        }

        return b;
    }
}
