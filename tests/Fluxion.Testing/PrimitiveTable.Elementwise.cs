namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> ElementwiseUnary =>
    [
        Unary("Exp", x => x.Exp(), Math.Exp, -3, 3),
        Unary("Log", x => x.Log(), Math.Log, 0.2, 5),
        Unary("Sqrt", x => x.Sqrt(), Math.Sqrt, 0.2, 5),
        Unary("Sin", x => x.Sin(), Math.Sin, -7, 7),
        Unary("Cos", x => x.Cos(), Math.Cos, -7, 7),
        Unary("Tanh", x => x.Tanh(), Math.Tanh, -3, 3),
        Unary("Sigmoid", x => x.Sigmoid(), v => 1 / (1 + Math.Exp(-v)), -6, 6),
        Unary("Erf", x => x.Erf(), Slow.Erf, -3, 3),
        Unary("Erfc", x => x.Erfc(), v => 1 - Slow.Erf(v), -2, 2),
        Unary("Negate", x => -x, v => -v, -3, 3),
        new("Relu", x => x[0].Relu(), random => [Sample.AwayFromZero(random, Matrix)], x => D(x[0]).Select(v => Math.Max(v, 0))),
        new("Abs", x => x[0].Abs(), random => [Sample.AwayFromZero(random, Matrix)], x => D(x[0]).Select(Math.Abs)),
        new("Sin (strided)", x => x[0].Transpose().Sin(), random => [Sample.Uniform(random, [2, 3, 4], -3, 3)], x => Slow.Transpose(D(x[0]), 2, 3, 4).Select(Math.Sin)),
        new("Cast", x => x[0].Cast(DType.Float64) * 2, random => [Sample.Uniform(random, Matrix, -3, 3)], x => D(x[0]).Select(v => 2 * v)),
    ];

    private static IEnumerable<PrimitiveCase> ElementwiseBinary =>
    [
        Binary("Add", (a, b) => a + b, (a, b) => a + b),
        Binary("Subtract", (a, b) => a - b, (a, b) => a - b),
        Binary("Multiply", (a, b) => a * b, (a, b) => a * b),
        Binary("Divide", (a, b) => a / b, (a, b) => a / b),
        Binary("StrongMultiply (flow)", Primitives.StrongMultiply.Chain, (a, b) => a * b),
        new(
            "Pow",
            x => x[0].Pow(x[1]),
            random => [Sample.Uniform(random, Matrix, 0.3, 3), Sample.Uniform(random, Matrix, -2, 3)],
            x => D(x[0]).Zip(D(x[1]), Math.Pow)),
        new("Pow (number)", x => x[0].Pow(3), random => [Sample.AwayFromZero(random, Matrix)], x => D(x[0]).Select(v => v * v * v)),
        Binary("Maximum", Tensor.Maximum, Math.Max),
        Binary("Minimum", Tensor.Minimum, Math.Min),
        new("Maximum (number)", x => Tensor.Maximum(0, x[0]), random => [Sample.AwayFromZero(random, Matrix)], x => D(x[0]).Select(v => Math.Max(0, v))),
        new(
            "Add (broadcast)",
            x => x[0] + x[1],
            random => [Sample.Uniform(random, [3, 1], -2, 2), Sample.Uniform(random, [4], -2, 2)],
            x => D(x[0]).SelectMany(a => D(x[1]).Select(b => a + b))),
        new(
            "Multiply (broadcast)",
            x => x[0] * x[1],
            random => [Sample.Uniform(random, [3, 1], -2, 2), Sample.Uniform(random, [1, 4], -2, 2)],
            x => D(x[0]).SelectMany(a => D(x[1]).Select(b => a * b))),
        new(
            "Where",
            x => Tensor.Where(x[0] > 0, x[0], x[1] * x[1]),
            random => [Sample.AwayFromZero(random, Matrix), Sample.Uniform(random, Matrix, -2, 2)],
            x => D(x[0]).Zip(D(x[1]), (a, b) => a > 0 ? a : b * b)),
    ];

    // Outputs that no derivative flows through.
    private static IEnumerable<PrimitiveCase> Piecewise =>
    [
        Still("Sign", x => x[0].Sign(), x => D(x[0]).Select(v => (double)Math.Sign(v))),
        Still("Step", x => x[0].Step(), x => D(x[0]).Select(v => v > 0 ? 1.0 : 0)),
        Still("StopGradient", x => x[0].StopGradient(), x => D(x[0])),
        Still("Less", x => (x[0] < x[1]).Cast(DType.Float64), x => D(x[0]).Zip(D(x[1]), (a, b) => a < b ? 1.0 : 0)),
        Still("LessOrEqual", x => (x[0] <= x[1]).Cast(DType.Float64), x => D(x[0]).Zip(D(x[1]), (a, b) => a <= b ? 1.0 : 0)),
        Still("Greater", x => (x[0] > x[1]).Cast(DType.Float64), x => D(x[0]).Zip(D(x[1]), (a, b) => a > b ? 1.0 : 0)),
        Still("GreaterOrEqual", x => (x[0] >= x[1]).Cast(DType.Float64), x => D(x[0]).Zip(D(x[1]), (a, b) => a >= b ? 1.0 : 0)),
        Still("Equal", x => x[0].EqualTo(x[1]).Cast(DType.Float64), x => D(x[0]).Zip(D(x[1]), (a, b) => a == b ? 1.0 : 0)),
        Still("NotEqual", x => x[0].NotEqualTo(x[1]).Cast(DType.Float64), x => D(x[0]).Zip(D(x[1]), (a, b) => a != b ? 1.0 : 0)),
    ];

    private static PrimitiveCase Unary(string name, Func<Tensor, Tensor> function, Func<double, double> expected, double low, double high) =>
        new(name, x => function(x[0]), random => [Sample.Uniform(random, Matrix, low, high)], x => D(x[0]).Select(expected));

    private static PrimitiveCase Binary(string name, Func<Tensor, Tensor, Tensor> function, Func<double, double, double> expected) =>
        new(
            name,
            x => function(x[0], x[1]),
            random => [Sample.AwayFromZero(random, Matrix), Sample.AwayFromZero(random, Matrix)],
            x => D(x[0]).Zip(D(x[1]), expected));

    private static PrimitiveCase Still(string name, Func<Tensor[], Tensor> function, Func<Tensor[], IEnumerable<double>> expected) =>
        new(name, function, random => [Sample.AwayFromZero(random, Matrix), Sample.AwayFromZero(random, Matrix)], expected, IsDifferentiable: false);
}
