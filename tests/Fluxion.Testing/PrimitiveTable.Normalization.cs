using Fluxion.Kernels;

namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static readonly RowScaling Centred = new(true, 0.1);

    private static IEnumerable<PrimitiveCase> Normalization =>
    [
        On("Normalize", x => x.LayerNorm(epsilon: 0.1), Matrix, v => v.Chunk(4).SelectMany(row => SlowNormalize(row, true))),
        On("Normalize (root mean square)", x => x.RmsNorm(epsilon: 0.1), Matrix, v => v.Chunk(4).SelectMany(row => SlowNormalize(row, false))),
        On("Normalize (groups)", x => x.GroupNorm(2, epsilon: 0.1), [1, 4, 2], v => v.Chunk(4).SelectMany(row => SlowNormalize(row, true))),
        new(
            "NormalizeDerivative",
            x => new Primitives.NormalizeDerivative(Centred).Apply(x[0], x[1]),
            random => [Sample.Uniform(random, Matrix, -2, 2), Sample.Uniform(random, Matrix, -2, 2)],
            x => D(x[0]).Chunk(4).Zip(D(x[1]).Chunk(4), (row, v) => SlowDerivative(row, v)).SelectMany(row => row)),
        new(
            "NormalizeAffine",
            x => x[0].LayerNorm(x[1], x[2], 0.1),
            random => [Sample.Uniform(random, Matrix, -2, 2), Sample.Uniform(random, [4], 0.5, 2), Sample.Uniform(random, [4], -1, 1)],
            x => D(x[0]).Chunk(4).SelectMany(row => SlowNormalize(row, true).Select((v, i) => (v * D(x[1])[i]) + D(x[2])[i]))),
        new(
            "NormalizeAffine (root mean square, two axes)",
            x => x[0].RmsNorm(x[1], 0.1),
            random => [Sample.Uniform(random, [2, 2, 2], -2, 2), Sample.Uniform(random, [2, 2], 0.5, 2)],
            x => D(x[0]).Chunk(4).SelectMany(row => SlowNormalize(row, false).Select((v, i) => v * D(x[1])[i]))),
        Gradients("NormalizeAffineGradients", 0, (row, w, v) => SlowDerivative(row, [.. v.Zip(w, (a, b) => a * b)]), rows => rows.SelectMany(row => row)),
        Gradients("NormalizeAffineGradients (weight)", 1, (row, w, v) => [.. v.Zip(SlowNormalize(row, true), (a, b) => a * b)], SumOfRows),
        Gradients("NormalizeAffineGradients (bias)", 2, (row, w, v) => v, SumOfRows),
    ];

    private static PrimitiveCase Gradients(string name, int result, Func<double[], double[], double[], double[]> ofRow, Func<IEnumerable<double[]>, IEnumerable<double>> join) => new(
        name,
        x => new Primitives.NormalizeAffineGradients(Centred).ApplyAll(x[0], x[1], x[2])[result],
        random => [Sample.Uniform(random, Matrix, -2, 2), Sample.Uniform(random, [4], 0.5, 2), Sample.Uniform(random, Matrix, -1, 1)],
        x => join(D(x[0]).Chunk(4).Zip(D(x[2]).Chunk(4), (row, v) => ofRow(row, D(x[1]), v))));

    private static IEnumerable<double> SumOfRows(IEnumerable<double[]> rows) => rows.Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);

    private static double[] SlowNormalize(double[] row, bool centred)
    {
        var mean = centred ? row.Average() : 0;
        var variance = row.Average(v => (v - mean) * (v - mean));
        return [.. row.Select(v => (v - mean) / Math.Sqrt(variance + 0.1))];
    }

    private static double[] SlowDerivative(double[] row, double[] v)
    {
        var mean = row.Average();
        var factor = 1 / Math.Sqrt(row.Average(x => (x - mean) * (x - mean)) + 0.1);
        var normal = SlowNormalize(row, true);
        return [.. v.Select((a, i) => factor * (a - v.Average() - (normal[i] * normal.Zip(v, (n, b) => n * b).Average())))];
    }
}
