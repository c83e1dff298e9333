namespace Fluxion.Compilation.Tests.Programs;

internal static partial class Vocabulary
{
    internal static Word[] Products { get; } =
    [
        new((t, p) => t[0].MatMul(t[1]), draw => draw.Floating(2) && draw.Take(x => x.DType == draw.Of(0).DType && x.Rank == 2 && x.Shape[0] == draw.Of(0).Shape[^1])),
        new((t, p) => t[0].MatMul(t[1].SwapAxes(-1, -2)), draw => draw.Floating(2) && draw.Same(0)),
        new((t, p) => t[0].SwapAxes(-1, -2).MatMul(t[1]), draw => draw.Floating(2) && draw.Same(0)),
        new((t, p) => t[0].MatMul(t[1].Transpose()).Transpose(), draw => draw.Take(x => x.Rank == 2 && x.DType.IsFloating()) && draw.Same(0)),
        new((t, p) => t[0].Dot(t[1]), draw => draw.Take(x => x.Rank == 1 && x.DType.IsFloating()) && draw.Same(0)),
        new((t, p) => t[0].Outer(t[1]), draw => draw.Take(x => x.Rank == 1 && x.DType.IsFloating()) && draw.Take(x => x.Rank == 1 && x.DType == draw.Of(0).DType)),
        new((t, p) => Tensor.Einsum("...i,...i->...", t[0], t[1]), draw => draw.Floating(1) && draw.Same(0)),
        new((t, p) => (t[0].MatMul(t[0].SwapAxes(-1, -2)) + (Tensor.Eye(t[0].Shape[^2], t[0].DType) * 9)).Cholesky(), draw => draw.Floating(2)),
    ];

    internal static Word[] Rows { get; } =
    [
        new((t, p) => t[0].Softmax(p[0]), draw => draw.Floating(1) && draw.Axis()),
        new((t, p) => t[0].LogSoftmax(p[0]), draw => draw.Floating(1) && draw.Axis()),
        new((t, p) => (t[0] - t[0].Max(-1, keepDims: true)).Exp() / (t[0] - t[0].Max(-1, keepDims: true)).Exp().Sum(-1, keepDims: true), draw => draw.Floating(1)),
        new((t, p) => t[0].LayerNorm(), draw => draw.Floating(1)),
        new((t, p) => t[0].RmsNorm(), draw => draw.Floating(1)),
        new((t, p) => (t[0] - t[0].Mean(0)) / (t[0].Variance(0, correction: 0) + 0.1).Sqrt(), draw => draw.Floating(2)),
        new((t, p) => Tensor.Attention(t[0], t[1], t[1]), draw => draw.Floating(2) && draw.Same(0)),
    ];

    internal static Word[] Indexing { get; } =
    [
        new((t, p) => t[0].Take(t[1].Mod(p[1]), p[0]), draw => draw.Any(1) && draw.Axis() && draw.Whole() && draw.Number(1, draw.Of(0).Shape[draw.Last] + 1)),
        new((t, p) => t[0].GatherAlong(t[0].ArgSort(p[0]), p[0]), draw => draw.Floating(1) && draw.Axis()),
        new((t, p) => t[0].ScatterAdd(t[1].ArgSort(p[0]), t[1], p[0]), draw => draw.Floating(1) && draw.Axis() && draw.Same(0)),
        new((t, p) => t[0].ScatterSet(t[1].ArgSort(p[0]), t[1], p[0]), draw => draw.Floating(1) && draw.Axis() && draw.Same(0)),
        new((t, p) => t[0].Mod(p[0]).OneHot(p[0]), draw => draw.Take(x => x.DType is DType.Int32 or DType.Int64 && x.Rank < 3) && draw.Number(1, 5)),
        new((t, p) => t[0].MaskedFill(t[1], p[0]), draw => draw.Numeric() && draw.Take(x => x.DType == DType.Bool && x.Shape.Equals(draw.Of(0).Shape)) && draw.Number(-1, 2)),
    ];

    internal static Word[] Scans { get; } =
    [
        new((t, p) => t[0].CumulativeSum(p[0]), draw => draw.Numeric(1) && draw.Axis()),
        new((t, p) => t[0].CumulativeSum(p[0], reverse: true), draw => draw.Floating(1) && draw.Axis()),
        new((t, p) => t[0].CumulativeMax(p[0]), draw => draw.Floating(1) && draw.Axis()),
        new((t, p) => t[0].CumulativeProduct(p[0]), draw => draw.Floating(1) && draw.Axis()),
        new((t, p) => Tensor.LinearRecurrence(t[0].Tanh(), t[1], p[0]), draw => draw.Floating(1) && draw.Axis() && draw.Same(0)),
        new((t, p) => t[0].Sort(p[0], descending: p[1] == 1), draw => draw.Numeric(1) && draw.Axis() && draw.Number(0, 2)),
        new((t, p) => t[0].ArgSort(p[0]), draw => draw.Numeric(1) && draw.Axis()),
        new((t, p) => t[0].TopK(1, p[0]).Values, draw => draw.Floating(1) && draw.Axis() && draw.Of(0).Shape[draw.Last] > 0),
    ];

    internal static Word[] Windows { get; } =
    [
        new((t, p) => t[0].ExpandDims(0).ExpandDims(0).Conv2d(t[1].ExpandDims(0).ExpandDims(0), padding: 1), draw => draw.Take(x => x.Rank == 2 && x.DType.IsFloating()) && draw.Take(x => x.Rank == 2 && x.DType == draw.Of(0).DType && x.Size is > 0 and < 30)),
        new((t, p) => t[0].Conv1d(t[1], padding: p[0]), draw => draw.Take(x => x.Rank == 3 && x.DType.IsFloating()) && draw.Take(x => x.Rank == 3 && x.DType == draw.Of(0).DType && x.Shape[1] == draw.Of(0).Shape[1]) && draw.Number(0, 3)),
        new((t, p) => t[0].MaxPool1d(2, 1), draw => draw.Take(x => x.Rank == 3 && x.DType.IsFloating())),
        new((t, p) => t[0].AveragePool1d(2, 1), draw => draw.Take(x => x.Rank == 3 && x.DType.IsFloating())),
        new((t, p) => t[0].MaxPool2d(2, 1), draw => draw.Take(x => x.Rank == 4 && x.DType.IsFloating())),
        new((t, p) => t[0].RealFft(), draw => draw.Floating(1)),
    ];

    internal static Word[] Keys { get; } =
    [
        new((t, p) => t[0] + Key.Of(p[0]).Normal(t[0].Shape, dtype: t[0].DType), draw => draw.Floating() && draw.Number(0, 3)),
        new((t, p) => t[0] * Key.Of(p[0]).Split().Second.Uniform(t[0].Shape, dtype: t[0].DType), draw => draw.Floating() && draw.Number(0, 3)),
        new((t, p) => Tensor.Where(Key.Of(p[0]).Bernoulli(t[0].Shape, 0.7), t[0], 0), draw => draw.Floating() && draw.Number(0, 3)),
    ];
}
