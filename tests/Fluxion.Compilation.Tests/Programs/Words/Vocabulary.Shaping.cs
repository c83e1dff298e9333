namespace Fluxion.Compilation.Tests.Programs;

internal static partial class Vocabulary
{
    internal static Word[] Reductions { get; } =
    [
        new((t, p) => t[0].Sum(), draw => draw.Numeric()),
        new((t, p) => t[0].Sum(p[0], keepDims: p[1] == 1), draw => draw.Numeric(1) && draw.Axis() && draw.Number(0, 2)),
        new((t, p) => t[0].Sum([0, p[0]], keepDims: p[1] == 1), draw => draw.Numeric(2) && draw.Number(1, draw.Of(0).Rank) && draw.Number(0, 2)),
        new((t, p) => t[0].Mean(p[0], keepDims: p[1] == 1), draw => draw.Floating(1) && draw.Axis() && draw.Number(0, 2)),
        new((t, p) => t[0].Max(p[0], keepDims: p[1] == 1), draw => draw.Numeric(1) && draw.Axis() && draw.Number(0, 2)),
        new((t, p) => t[0].Min(p[0], keepDims: p[1] == 1), draw => draw.Numeric(1) && draw.Axis() && draw.Number(0, 2)),
        new((t, p) => t[0].Product(p[0]), draw => draw.Floating(1) && draw.Axis()),
        new((t, p) => t[0].Variance(p[0]), draw => draw.Floating(1) && draw.Axis()),
        new((t, p) => t[0].LogSumExp(p[0], keepDims: p[1] == 1), draw => draw.Floating(1) && draw.Axis() && draw.Number(0, 2)),
        new((t, p) => t[0].Any(p[0]), draw => draw.Logical(1) && draw.Axis()),
        new((t, p) => t[0].All(p[0]), draw => draw.Logical(1) && draw.Axis()),
        new((t, p) => t[0].ArgMax(p[0]), draw => draw.Numeric(1) && draw.Axis()),
    ];

    internal static Word[] Shaping { get; } =
    [
        new((t, p) => t[0].Transpose(), draw => draw.Any(2)),
        new((t, p) => t[0].Transpose(p), draw => draw.Any(2) && draw.Order()),
        new((t, p) => t[0].Transpose().Tanh().Transpose(), draw => draw.Floating(2)),
        new((t, p) => t[0].Reshape(-1), draw => draw.Take(x => x.Rank > 0 && x.Size > 0)),
        new((t, p) => t[0].Reshape(p[0], p[1]), draw => draw.Take(x => x.Rank > 1 && x.Size > 0) && draw.Take(draw.Of(0).Shape[^1], draw.Of(0).Size / draw.Of(0).Shape[^1])),
        new((t, p) => t[0].ExpandDims(p[0]), draw => draw.Take(x => x.Rank < 4) && draw.Number(0, draw.Of(0).Rank + 1)),
        new((t, p) => t[0].Squeeze(), draw => draw.Any(1)),
        new((t, p) => t[0].BroadcastTo([p[0], .. t[0].Shape]), draw => draw.Take(x => x.Rank < 4) && draw.Number(1, 4)),
        new((t, p) => t[0].BroadcastTo(t[1].Shape), draw => draw.Any() && draw.Beside(0)),
        new((t, p) => t[0].Slice(p[0], p[1], p[2]), draw => draw.Any(1) && draw.Axis() && draw.Number(0, draw.Of(0).Shape[draw.Last] + 1) && draw.Number(0, draw.Of(0).Shape[draw.Numbers[0]] - draw.Last + 1)),
        new((t, p) => t[0].Slice(p[0], 0, p[1], 2), draw => draw.Any(1) && draw.Axis() && draw.Take((draw.Of(0).Shape[draw.Last] + 1) / 2)),
        new((t, p) => t[0].Select(p[0], p[1]), draw => draw.Any(1) && draw.Axis() && draw.Number(0, draw.Of(0).Shape[draw.Last])),
        new((t, p) => t[0].Flip(p[0]), draw => draw.Any(1) && draw.Axis()),
        new((t, p) => t[0].Roll(p[1], p[0]), draw => draw.Any(1) && draw.Axis() && draw.Number(-2, 3)),
        new((t, p) => t[0].Pad(p[0], p[1], p[2]), draw => draw.Numeric(1) && draw.Axis() && draw.Number(0, 3) && draw.Number(0, 3)),
        new((t, p) => t[0].Tile(2), draw => draw.Any(1)),
        new((t, p) => t[0].Repeat(2, p[0]), draw => draw.Any(1) && draw.Axis()),
        new((t, p) => t[0].Tril(p[0]), draw => draw.Floating(2) && draw.Number(-1, 2)),
        new((t, p) => t[0].Diagonal(), draw => draw.Numeric(2)),
        new((t, p) => Tensor.Concatenate([t[0], t[1]], p[0]), draw => draw.Any(1) && draw.Same(0) && draw.Axis()),
        new((t, p) => Tensor.Concatenate([t[0], t[0], t[1]]), draw => draw.Any(1) && draw.Same(0)),
        new((t, p) => Tensor.Stack([t[0], t[1]], p[0]), draw => draw.Take(x => x.Rank < 4) && draw.Same(0) && draw.Number(0, draw.Of(0).Rank + 1)),
        new((t, p) => t[0].UpdateSlice(t[1], p[0]), draw => draw.Any(1) && draw.Take(x => x.DType == draw.Of(0).DType && x.Shape.SequenceEqual(draw.Of(0).Shape.Skip(1))) && draw.Number(0, draw.Of(0).Shape[0])),
    ];
}
