namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static readonly Shape Block = [2, 3, 4];

    private static IEnumerable<PrimitiveCase> Reductions =>
    [
        Reduction("Sum", x => x.Sum(), [0, 1, 2], values => values.Sum()),
        Reduction("Sum (axis 0)", x => x.Sum(0), [0], values => values.Sum()),
        Reduction("Sum (axis 1, kept)", x => x.Sum(1, keepDims: true), [1], values => values.Sum()),
        Reduction("Sum (axes 0 and 2)", x => x.Sum([0, -1]), [0, 2], values => values.Sum()),
        Reduction("Sum (mean of axis 2)", x => x.Mean(2), [2], values => values.Average()),
        Reduction("Product", x => x.Product(), [0, 1, 2], values => values.Aggregate(1.0, (product, v) => product * v)),
        Reduction("Product (axes 0 and 2, kept)", x => x.Product([0, 2], keepDims: true), [0, 2], values => values.Aggregate(1.0, (product, v) => product * v)),
        Reduction("Max", x => x.Max(), [0, 1, 2], values => values.Max()),
        Reduction("Max (axis 1)", x => x.Max(1), [1], values => values.Max()),
        Reduction("Max (axes 0 and 2)", x => x.Max([0, 2]), [0, 2], values => values.Max()),
        Reduction("Min (axis 2)", x => x.Min(-1, keepDims: true), [2], values => values.Min()),
        ArgReduction("ArgMax", x => x.ArgMax(1), values => values.Max()),
        ArgReduction("ArgMin", x => x.ArgMin(1, keepDims: true), values => values.Min()),
    ];

    private static IEnumerable<PrimitiveCase> Shaping =>
    [
        On("BroadcastTo", x => x.BroadcastTo([2, 3, 4]), [3, 1], v => [.. Enumerable.Repeat(v.SelectMany(a => Enumerable.Repeat(a, 4)), 2).SelectMany(a => a)]),
        On("Reshape", x => x.Reshape(4, -1), Block, v => v),
        On("Reshape (of a transpose)", x => x.Transpose().Reshape(-1), [3, 4], v => Slow.Transpose(v, 3, 4)),
        On("TransposeAxes", x => x.Transpose(), Block, v => Slow.Transpose(v, 2, 3, 4)),
        On("TransposeAxes (swap)", x => x.SwapAxes(0, 1), [3, 4], v => Slow.Transpose(v, 3, 4)),
        new(
            "Concatenate",
            x => Tensor.Concatenate([x[0], x[1], x[0]], axis: 1),
            random => [Sample.Uniform(random, [2, 1], -1, 1), Sample.Uniform(random, [2, 3], -1, 1)],
            x => Enumerable.Range(0, 2).SelectMany(i => new[] { D(x[0])[i] }.Concat(D(x[1])[(3 * i)..((3 * i) + 3)]).Append(D(x[0])[i]))),
        new(
            "Concatenate (stack)",
            x => Tensor.Stack([x[0], x[1]]),
            random => [Sample.Uniform(random, [3], -1, 1), Sample.Uniform(random, [3], -1, 1)],
            x => D(x[0]).Concat(D(x[1]))),
    ];

    private static IEnumerable<PrimitiveCase> Results =>
    [
        new(
            "Result",
            x => SineAndCosine.Instance.ApplyAll(x[0])[1],
            random => [Sample.Uniform(random, Matrix, -3, 3)],
            x => D(x[0]).Select(Math.Cos)),
        new(
            "Result (all)",
            x => SineAndCosine.Instance.ApplyAll(x[0] * x[1]) is [var sine, var cosine] ? sine * (cosine + x[1]) : throw new InvalidOperationException(),
            random => [Sample.Uniform(random, Matrix, -2, 2), Sample.Uniform(random, Matrix, -2, 2)],
            x => D(x[0]).Zip(D(x[1]), (a, b) => Math.Sin(a * b) * (Math.Cos(a * b) + b))),
    ];

    private static IEnumerable<PrimitiveCase> Indexing =>
    [
        On("Slice", x => x[1, .., ^1], Block, v => [v[15], v[19], v[23]]),
        On("Slice (steps)", x => x.Slice(0, 1, 3, step: 2), [7], v => [v[1], v[3], v[5]]),
        On("Slice (ranges)", x => x[.., 1..], Matrix, v => [v[1], v[2], v[3], v[5], v[6], v[7], v[9], v[10], v[11]]),
        On("Embed", x => new Primitives.Embed([2, 7], [0, 1], [1, 2]).Apply(x), [2, 3], v => [0, v[0], 0, v[1], 0, v[2], 0, 0, v[3], 0, v[4], 0, v[5], 0]),
        new(
            "GatherRows",
            x => x[0].GatherRows(x[1]),
            random => [Sample.Uniform(random, [4, 3], -1, 1), Tensor.Of([2L, 0L, 2L])],
            x => new[] { 2, 0, 2 }.SelectMany(i => D(x[0])[(3 * i)..((3 * i) + 3)])),
        new(
            "ScatterAddRows",
            x => new Primitives.ScatterAddRows([4, 2]).Apply(x[0], x[1]),
            random => [Sample.Uniform(random, [3, 2], -1, 1), Tensor.Of([2L, 0L, 2L])],
            x => [D(x[0])[2], D(x[0])[3], 0, 0, D(x[0])[0] + D(x[0])[4], D(x[0])[1] + D(x[0])[5], 0, 0]),
        new(
            "OneHot",
            x => x[0].OneHot(4, DType.Float64),
            random => [Tensor.Of([2L, 0L])],
            _ => [0, 0, 1, 0, 1, 0, 0, 0],
            IsDifferentiable: false),
    ];

    private static IEnumerable<PrimitiveCase> Products =>
    [
        Product("MatMul", (a, b) => a.MatMul(b), [3, 4], [4, 2], (a, b) => Slow.MatMul(a, b, 1, 3, 4, 2)),
        Product("MatMul (transposed left)", (a, b) => a.Transpose().MatMul(b), [4, 3], [4, 2], (a, b) => Slow.MatMul(Slow.Transpose(a, 4, 3), b, 1, 3, 4, 2)),
        Product("MatMul (transposed right)", (a, b) => a.MatMul(b.Transpose()), [3, 4], [2, 4], (a, b) => Slow.MatMul(a, Slow.Transpose(b, 2, 4), 1, 3, 4, 2)),
        Product("MatMul (vectors)", (a, b) => a.MatMul(b), [4], [4], (a, b) => Slow.MatMul(a, b, 1, 1, 4, 1)),
        Product("MatMul (matrix by vector)", (a, b) => a.MatMul(b), [3, 4], [4], (a, b) => Slow.MatMul(a, b, 1, 3, 4, 1)),
        Product("MatMul (vector by matrix)", (a, b) => a.MatMul(b), [4], [4, 2], (a, b) => Slow.MatMul(a, b, 1, 1, 4, 2)),
        Product("MatMul (batch)", (a, b) => a.MatMul(b), [2, 3, 4], [2, 4, 2], (a, b) => Slow.MatMul(a, b, 2, 3, 4, 2)),
        Product("MatMul (batch by one)", (a, b) => a.MatMul(b), [2, 3, 4], [4, 2], (a, b) => Slow.MatMul(a, [.. b, .. b], 2, 3, 4, 2)),
        Product("MatMul (one by batch)", (a, b) => a.MatMul(b), [3, 4], [2, 4, 2], (a, b) => Slow.MatMul([.. a, .. a], b, 2, 3, 4, 2)),
    ];

    private static IEnumerable<PrimitiveCase> Fused =>
    [
        Row("Softmax", x => x.Softmax(), row => row.Select(v => Math.Exp(v) / row.Sum(Math.Exp))),
        new(
            "SoftmaxDerivative",
            x => Primitives.SoftmaxDerivative.Instance.Apply(x[0], x[1]),
            random => [Sample.Uniform(random, Matrix, 0, 1), Sample.Uniform(random, Matrix, -2, 2)],
            x => D(x[0]).Chunk(4).Zip(D(x[1]).Chunk(4), (row, v) => row.Select((share, i) => share * (v[i] - row.Zip(v, (a, b) => a * b).Sum()))).SelectMany(row => row)),
        Row("LogSoftmax", x => x.LogSoftmax(), row => row.Select(v => v - Math.Log(row.Sum(Math.Exp)))),
        Row("LogSumExp", x => x.LogSumExp(-1), row => [Math.Log(row.Sum(Math.Exp))]),
        On("LogSumExp (all)", x => x.LogSumExp(), Matrix, v => [Math.Log(v.Sum(Math.Exp))]),
        On("Softmax (axis 0)", x => x.Softmax(0), [3, 2], v => v.Select((a, i) => Math.Exp(a) / (Math.Exp(v[i % 2]) + Math.Exp(v[(i % 2) + 2]) + Math.Exp(v[(i % 2) + 4])))),
        new(
            "SoftmaxCrossEntropy",
            x => x[0].SoftmaxCrossEntropy(x[1]),
            random => [Sample.Uniform(random, Matrix, -2, 2), Sample.Uniform(random, Matrix, 0.1, 1)],
            x => Enumerable.Range(0, 3).Select(i => Enumerable.Range(4 * i, 4).Sum(
                j => -D(x[1])[j] * (D(x[0])[j] - Math.Log(D(x[0])[(4 * i)..((4 * i) + 4)].Sum(Math.Exp)))))),
        new(
            "SoftmaxCrossEntropyOfLabels",
            x => x[0].SoftmaxCrossEntropy(x[1]),
            random => [Sample.Uniform(random, Matrix, -2, 2), Tensor.Of([2L, 0L, 3L])],
            x => new[] { 2, 0, 3 }.Select((label, i) => Math.Log(D(x[0])[(4 * i)..((4 * i) + 4)].Sum(Math.Exp)) - D(x[0])[(4 * i) + label])),
    ];

    private static PrimitiveCase On(string name, Func<Tensor, Tensor> function, Shape shape, Func<double[], IEnumerable<double>> expected) =>
        new(name, x => function(x[0]), random => [Sample.Uniform(random, shape, -2, 2)], x => expected(D(x[0])));

    private static PrimitiveCase Row(string name, Func<Tensor, Tensor> function, Func<double[], IEnumerable<double>> expected) =>
        On(name, function, Matrix, v => v.Chunk(4).SelectMany(expected));

    private static PrimitiveCase Reduction(string name, Func<Tensor, Tensor> function, int[] axes, Func<double[], double> expected) => new(
        name,
        x => function(x[0]),
        random => [Sample.Distinct(random, Block)],
        x => Slow.Groups(D(x[0]), x[0].Shape, axes).Select(expected));

    private static PrimitiveCase ArgReduction(string name, Func<Tensor, Tensor> function, Func<double[], double> best) => new(
        name,
        x => function(x[0]).Cast(DType.Float64),
        random => [Sample.Distinct(random, Block)],
        x => Slow.Groups(D(x[0]), x[0].Shape, [1]).Select(group => (double)Array.IndexOf(group, best(group))),
        IsDifferentiable: false);

    private static PrimitiveCase Product(string name, Func<Tensor, Tensor, Tensor> function, Shape a, Shape b, Func<double[], double[], double[]> expected) => new(
        name,
        x => function(x[0], x[1]),
        random => [Sample.Uniform(random, a, -1, 1), Sample.Uniform(random, b, -1, 1)],
        x => expected(D(x[0]), D(x[1])));
}
