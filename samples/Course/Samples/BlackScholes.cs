using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>The price of an option and its Greeks: how it answers to the stock, its volatility, interest and time.</summary>
internal static partial class BlackScholes
{
    // A European call: stock at 42, strike 40, 10 % interest, 20 % volatility, half a year.
    private static Tensor Call(Option o)
    {
        var (d1, d2) = D(o);
        return (o.Stock * Normal(d1)) - (40 * (-o.Interest * o.Time).Exp() * Normal(d2));
    }

    private static (Tensor D1, Tensor D2) D(Option o)
    {
        var spread = o.Volatility * o.Time.Sqrt();
        var d1 = (((o.Stock / 40).Log() + (o.Interest * o.Time)) / spread) + (spread / 2);
        return (d1, d1 - spread);
    }

    internal static void Greeks(Page page)
    {
        var o = new Option(Tensor.Of(42.0), Tensor.Of(0.2), Tensor.Of(0.1), Tensor.Of(0.5));
        var (d1, d2) = D(o);
        var density = Density(d1);
        var discounted = 40 * (-o.Interest * o.Time).Exp();
        var root = o.Time.Sqrt();

        // First orders by one sweep back; gamma forward over forward, vanna forward over reverse.
        var greeks = Grad<Option>(Call)(o);
        Tensor delta(Tensor stock) => Jvp(s => Call(o with { Stock = s }), stock, Tensor.Of(1.0)).Tangent;
        var gamma = Jvp(delta, o.Stock, Tensor.Of(1.0)).Tangent;
        var vanna = Jvp(v => Grad<Option>(Call)(o with { Volatility = v }).Stock, o.Volatility, Tensor.Of(1.0)).Tangent;

        page.Say($"a call costs {Call(o).Text(2)}");
        page.Table(["Greek", "by Fluxion", "closed form", "difference"],
        [
            Row("delta", delta(o.Stock), Normal(d1)),
            Row("gamma", gamma, density / (o.Stock * o.Volatility * root)),
            Row("vega", greeks.Volatility, o.Stock * density * root),
            Row("theta", -greeks.Time, -(o.Stock * density * o.Volatility / (2 * root)) - (o.Interest * discounted * Normal(d2))),
            Row("rho", greeks.Interest, o.Time * discounted * Normal(d2)),
            Row("vanna", vanna, -density * d2 / o.Volatility),
        ]);
        page.Say();

        static string[] Row(string name, Tensor fluxion, Tensor closed) =>
            [name, fluxion.Text(8), closed.Text(8), (fluxion - closed).Abs().Item<double>() < 1e-12 ? "below 1e-12" : "too large"];
    }

    private static Tensor Density(Tensor x) => (-x.Square() / 2).Exp() / Math.Sqrt(2 * Math.PI);

    // The normal distribution, ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …): G. Marsaglia, 2004. Differentiated through the loop.
    private static Tensor Normal(Tensor x)
    {
        var (term, sum) = (x, x);
        for (var k = 3; k < 80; k += 2)
        {
            term *= x.Square() / k;
            sum += term;
        }

        return 0.5 + (Density(x) * sum);
    }

    [Tree]
    internal sealed partial record Option(Tensor Stock, Tensor Volatility, Tensor Interest, Tensor Time);
}
