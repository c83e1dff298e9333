namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Elementary =>
    [
        Unary("Exp2", x => x.Exp2(), v => Math.Pow(2, v), -3, 3),
        Unary("Expm1", x => x.Expm1(), v => Math.Exp(v) - 1, -3, 3),
        Unary("Log1p", x => x.Log1p(), v => Math.Log(1 + v), -0.7, 5),
        Unary("Log2", x => x.Log2(), Math.Log2, 0.2, 5),
        Unary("Log10", x => x.Log10(), Math.Log10, 0.2, 5),
        Unary("Rsqrt", x => x.Rsqrt(), v => 1 / Math.Sqrt(v), 0.3, 5),
        Unary("Cbrt", x => x.Cbrt(), Math.Cbrt, 0.3, 5),
        Unary("Reciprocal", x => x.Reciprocal(), v => 1 / v, 0.5, 5),
        Unary("Tan", x => x.Tan(), Math.Tan, -1, 1),
        Unary("Asin", x => x.Asin(), Math.Asin, -0.8, 0.8),
        Unary("Acos", x => x.Acos(), Math.Acos, -0.8, 0.8),
        Unary("Atan", x => x.Atan(), Math.Atan, -3, 3),
        Unary("Sinh", x => x.Sinh(), Math.Sinh, -3, 3),
        Unary("Cosh", x => x.Cosh(), Math.Cosh, -3, 3),
        Unary("Asinh", x => x.Asinh(), Math.Asinh, -3, 3),
        Unary("Acosh", x => x.Acosh(), Math.Acosh, 1.5, 5),
        Unary("Atanh", x => x.Atanh(), Math.Atanh, -0.7, 0.7),
        Unary("Sinc", x => x.Sinc(), v => Math.Sin(Math.PI * v) / (Math.PI * v), 0.55, 3),
        Unary("Sinc (near 0)", x => x.Sinc(), v => Math.Sin(Math.PI * v) / (Math.PI * v), 0.01, 0.45),
        Still("Floor", x => x[0].Floor(), x => D(x[0]).Select(Math.Floor)),
        Still("Ceiling", x => x[0].Ceiling(), x => D(x[0]).Select(Math.Ceiling)),
        Still("Round", x => x[0].Round(), x => D(x[0]).Select(v => Math.Round(v))),
        Still("Truncate", x => x[0].Truncate(), x => D(x[0]).Select(Math.Truncate)),
    ];

    private static IEnumerable<PrimitiveCase> Bits =>
    [
        new(
            "Remainder",
            x => x[0] % x[1],
            random => [Sample.Uniform(random, Matrix, -3.9, -3.1), Sample.Uniform(random, Matrix, 0.95, 1.03)],
            x => D(x[0]).Zip(D(x[1]), (a, b) => a - (b * Math.Truncate(a / b)))),
        new(
            "Mod",
            x => x[0].Mod(x[1]),
            random => [Sample.Uniform(random, Matrix, -3.9, -3.1), Sample.Uniform(random, Matrix, 0.98, 1.03)],
            x => D(x[0]).Zip(D(x[1]), (a, b) => a - (b * Math.Floor(a / b)))),
        Still("ShiftLeft", x => (x[0].Cast(DType.Int32) << 3).Cast(DType.Float64), x => D(x[0]).Select(v => 8 * Math.Truncate(v))),
        Still("ShiftRight", x => (x[0].Cast(DType.Int64) >> 1).Cast(DType.Float64), x => D(x[0]).Select(v => Math.Floor(Math.Truncate(v) / 2))),
        Still("And", x => (x[0] > 0 & x[1] > 0).Cast(DType.Float64), x => D(x[0]).Zip(D(x[1]), (a, b) => a > 0 && b > 0 ? 1.0 : 0)),
        Still("Or", x => (x[0] > 0 | x[1] > 0).Cast(DType.Float64), x => D(x[0]).Zip(D(x[1]), (a, b) => a > 0 || b > 0 ? 1.0 : 0)),
        Still("Xor", x => (x[0] > 0 ^ x[1] > 0).Cast(DType.Float64), x => D(x[0]).Zip(D(x[1]), (a, b) => a > 0 != b > 0 ? 1.0 : 0)),
        Still("Not", x => (!(x[0] > 0)).Cast(DType.Float64), x => D(x[0]).Select(a => a > 0 ? 0.0 : 1)),
        Still("Not (integers)", x => (~x[0].Cast(DType.Int64)).Cast(DType.Float64), x => D(x[0]).Select(a => -1 - Math.Truncate(a))),
    ];

    private static IEnumerable<PrimitiveCase> ElementaryPairs =>
    [
        Binary("Atan2", Tensor.Atan2, Math.Atan2),
        Binary("Hypot", Tensor.Hypot, double.Hypot),
    ];
}
