namespace Fluxion.Compilation.Tests.Programs;

internal static partial class Vocabulary
{
    internal static Word[] Unary { get; } =
    [
        new((t, p) => -t[0], draw => draw.Numeric()),
        new((t, p) => t[0].Abs(), draw => draw.Numeric()),
        new((t, p) => t[0].Square(), draw => draw.Numeric()),
        new((t, p) => t[0].Sign(), draw => draw.Floating()),
        new((t, p) => t[0].Exp(), draw => draw.Floating()),
        new((t, p) => t[0].Expm1(), draw => draw.Floating()),
        new((t, p) => t[0].Log(), draw => draw.Floating()),
        new((t, p) => t[0].Log1p(), draw => draw.Floating()),
        new((t, p) => t[0].Sqrt(), draw => draw.Floating()),
        new((t, p) => t[0].Rsqrt(), draw => draw.Floating()),
        new((t, p) => t[0].Reciprocal(), draw => draw.Floating()),
        new((t, p) => t[0].Sin(), draw => draw.Floating()),
        new((t, p) => t[0].Cos(), draw => draw.Floating()),
        new((t, p) => t[0].Atan(), draw => draw.Floating()),
        new((t, p) => t[0].Tanh(), draw => draw.Floating()),
        new((t, p) => t[0].Sigmoid(), draw => draw.Floating()),
        new((t, p) => t[0].Relu(), draw => draw.Floating()),
        new((t, p) => t[0].Gelu(), draw => draw.Floating()),
        new((t, p) => t[0].Softplus(), draw => draw.Floating()),
        new((t, p) => t[0].Erf(), draw => draw.Floating()),
        new((t, p) => t[0].Floor(), draw => draw.Floating()),
        new((t, p) => t[0].Round(), draw => draw.Floating()),
        new((t, p) => t[0].Pow(p[0]), draw => draw.Floating() && draw.Number(-2, 4)),
        new((t, p) => t[0].Clamp(-1, 2), draw => draw.Numeric()),
        new((t, p) => t[0].StopGradient(), draw => draw.Floating()),
    ];

    internal static Word[] Binary { get; } =
    [
        new((t, p) => t[0] + t[1], draw => draw.Numeric() && draw.Beside(0)),
        new((t, p) => t[0] - t[1], draw => draw.Numeric() && draw.Beside(0)),
        new((t, p) => t[0] * t[1], draw => draw.Numeric() && draw.Beside(0)),
        new((t, p) => t[0] / t[1], draw => draw.Floating() && draw.Beside(0)),
        new((t, p) => t[0].Mod(t[1]), draw => draw.Floating() && draw.Beside(0)),
        new((t, p) => t[0].Mod(p[0]), draw => draw.Whole() && draw.Number(1, 9)),
        new((t, p) => Tensor.Maximum(t[0], t[1]), draw => draw.Numeric() && draw.Beside(0)),
        new((t, p) => Tensor.Minimum(t[0], t[1]), draw => draw.Numeric() && draw.Beside(0)),
        new((t, p) => Tensor.Atan2(t[0], t[1]), draw => draw.Floating() && draw.Beside(0)),
        new((t, p) => Tensor.Hypot(t[0], t[1]), draw => draw.Floating() && draw.Beside(0)),
        new((t, p) => Tensor.LogAddExp(t[0], t[1]), draw => draw.Floating() && draw.Beside(0)),
        new((t, p) => t[0].Abs().Pow(t[1]), draw => draw.Floating() && draw.Beside(0)),
        new((t, p) => Tensor.Lerp(t[0], t[1], 0.3), draw => draw.Floating() && draw.Same(0)),
        new((t, p) => t[0] + Vocabulary.Constant(p[0]), draw => draw.Floating() && Constant(draw)),
        new((t, p) => Vocabulary.Constant(p[0]) - t[0], draw => draw.Floating() && Constant(draw)),
        new((t, p) => t[0] * Vocabulary.Constant(p[0]), draw => draw.Floating() && Constant(draw)),
        new((t, p) => t[0] / Vocabulary.Constant(p[0]), draw => draw.Floating() && Constant(draw)),
        new((t, p) => t[0] + p[0], draw => draw.Whole() && draw.Number(-3, 4)),
        new((t, p) => t[0] & t[1], draw => draw.Take(x => !x.DType.IsFloating()) && draw.Beside(0)),
        new((t, p) => t[0] | t[1], draw => draw.Take(x => !x.DType.IsFloating()) && draw.Beside(0)),
        new((t, p) => t[0] ^ t[1], draw => draw.Take(x => !x.DType.IsFloating()) && draw.Beside(0)),
        new((t, p) => t[0] << p[0], draw => draw.Whole() && draw.Number(0, 5)),
        new((t, p) => t[0] >> p[0], draw => draw.Whole() && draw.Number(0, 5)),
    ];

    internal static Word[] Choosing { get; } =
    [
        new((t, p) => t[0] > t[1], draw => draw.Numeric() && draw.Beside(0)),
        new((t, p) => t[0] <= t[1], draw => draw.Numeric() && draw.Beside(0)),
        new((t, p) => t[0].EqualTo(t[1]), draw => draw.Any() && draw.Beside(0)),
        new((t, p) => t[0] > 0, draw => draw.Numeric()),
        new((t, p) => t[0].IsNaN(), draw => draw.Floating()),
        new((t, p) => t[0].IsFinite(), draw => draw.Floating()),
        new((t, p) => !t[0], draw => draw.Logical()),
        new((t, p) => Tensor.Where(t[0], t[1], t[2]), draw => draw.Logical() && draw.Fitting(0) && draw.Same(1)),
        new((t, p) => Tensor.Where(t[0], t[1], p[0]), draw => draw.Logical() && draw.Fitting(0) && draw.Of(1).DType != DType.Bool && draw.Number(-1, 2)),
        new((t, p) => Tensor.Where(t[0] > t[1], t[0], t[1]), draw => draw.Numeric() && draw.Beside(0)),
        new((t, p) => t[0].NanToNum(0, 3, -3), draw => draw.Floating()),
    ];

    internal static Word[] Casting { get; } =
    [
        new((t, p) => t[0].Cast(DType.Float32), draw => draw.Any()),
        new((t, p) => t[0].Cast(DType.Float64), draw => draw.Any()),
        new((t, p) => t[0].Clamp(-100, 100).Cast(DType.Int32), draw => draw.Numeric()),
        new((t, p) => t[0].Clamp(-100, 100).Cast(DType.Int64), draw => draw.Numeric()),
        new((t, p) => t[0].Cast(DType.Int32), draw => draw.Take(x => !x.DType.IsFloating())),
        new((t, p) => t[0].Cast(DType.Int64), draw => draw.Take(x => !x.DType.IsFloating())),
        new((t, p) => t[0].Cast(DType.Bool), draw => draw.Any()),
    ];
}
