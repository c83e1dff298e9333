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
        return (o.Stock * d1.NormalCdf()) - (40 * (-o.Interest * o.Time).Exp() * d2.NormalCdf());
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
            Row("delta", delta(o.Stock), d1.NormalCdf()),
            Row("gamma", gamma, density / (o.Stock * o.Volatility * root)),
            Row("vega", greeks.Volatility, o.Stock * density * root),
            Row("theta", -greeks.Time, -(o.Stock * density * o.Volatility / (2 * root)) - (o.Interest * discounted * d2.NormalCdf())),
            Row("rho", greeks.Interest, o.Time * discounted * d2.NormalCdf()),
            Row("vanna", vanna, -density * d2 / o.Volatility),
        ]);
        page.Say();

        static string[] Row(string name, Tensor fluxion, Tensor closed) =>
            [name, fluxion.Text(8), closed.Text(8), fluxion.Apart(closed, 1e-12)];
    }

    private static Tensor Density(Tensor x) => (-x.Square() / 2).Exp() / Math.Sqrt(2 * Math.PI);

    [Tree]
    internal sealed partial record Option(Tensor Stock, Tensor Volatility, Tensor Interest, Tensor Time);
}
