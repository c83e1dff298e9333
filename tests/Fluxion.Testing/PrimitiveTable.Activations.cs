namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Activations =>
    [
        Unary("Softplus", x => x.Softplus(), v => Math.Log(1 + Math.Exp(v)), -5, 5),
        Unary("LogSigmoid", x => x.LogSigmoid(), v => -Math.Log(1 + Math.Exp(-v)), -5, 5),
        Unary("Silu", x => x.Silu(), v => v / (1 + Math.Exp(-v)), -5, 5),
        Unary("Mish", x => x.Mish(), v => v * Math.Tanh(Math.Log(1 + Math.Exp(v))), -5, 5),
        Unary("Gelu", x => x.Gelu(), v => v * SlowSpecial.NormalCdf(v), -3, 3),
        Unary("GeluTanh", x => x.GeluTanh(), v => v * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (v + (0.044715 * v * v * v)))) / 2, -3, 3),
        new("Elu", x => x[0].Elu(), random => [Sample.AwayFromZero(random, Matrix)], x => D(x[0]).Select(v => v > 0 ? v : Math.Exp(v) - 1)),
        new("Softsign", x => x[0].Softsign(), random => [Sample.AwayFromZero(random, Matrix)], x => D(x[0]).Select(v => v / (1 + Math.Abs(v)))),
    ];
}
