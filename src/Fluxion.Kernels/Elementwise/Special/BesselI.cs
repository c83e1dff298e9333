namespace Fluxion.Kernels;

/// <summary>The modified Bessel functions I₀ and I₁ of x ≥ 0, within some ulp.</summary>
internal static class BesselI
{
    /// <summary>I₀ in x²/4, up to x = 8.</summary>
    private static ReadOnlySpan<double> ZeroNear =>
    [
        3.7083673331713694e-32, 6.956135192472546e-30, 2.3261942698780893e-27, 5.835463138191533e-25,
        1.3160459459294984e-22, 2.5788866322197336e-20, 4.358394920164562e-18, 6.276080874261755e-16,
        7.594058461629167e-14, 7.594058426302191e-12, 6.151187326857943e-10, 3.936759889138518e-08,
        1.9290123456790645e-06, 6.944444444444436e-05, 0.0017361111111111112, 0.027777777777777776,
        0.25, 1.0, 1.0,
    ];

    /// <summary>I₁ / x in x²/4, up to x = 8.</summary>
    private static ReadOnlySpan<double> OneNear =>
    [
        9.559491537746912e-34, 1.9617143369917608e-31, 6.821758070413986e-29, 1.8244082271458247e-26,
        4.386587613566223e-24, 9.210356406593985e-22, 1.6763050311663848e-19, 2.6150337781494252e-17,
        3.451844748290202e-15, 3.7970292136150543e-13, 3.4173262926754985e-11, 2.460474930712455e-09,
        1.3778659611993074e-07, 5.787037037037035e-06, 0.00017361111111111112, 0.003472222222222222,
        0.041666666666666664, 0.25, 0.5,
    ];

    /// <summary>√x e⁻ˣ I₀ in 16/x − 1, from x = 8.</summary>
    private static ReadOnlySpan<double> ZeroFar =>
    [
        -7.06893851181878e-11, -1.9216763724933513e-11, 5.181936971288284e-10, 1.4672236659214398e-10,
        -1.7789375042917173e-09, -5.562201990080394e-10, 3.881151253996067e-09, 1.497880830187091e-09,
        -6.188265090497361e-09, -3.4857887470034955e-09, 7.58022133915272e-09, 7.540601378890834e-09,
        -5.4685974495866e-09, -1.3404241991980871e-08, -6.729724111923548e-09, 7.553516470355896e-09,
        2.1545177650836005e-08, 3.932602459703109e-08, 8.87225351128584e-08, 2.973598432479169e-07,
        1.4838475473607391e-06, 1.1143033791556743e-05, 0.00013621607439232746, 0.003360551983667854,
        0.4021765094450081,
    ];

    /// <summary>√x e⁻ˣ I₁ in 16/x − 1, from x = 8.</summary>
    private static ReadOnlySpan<double> OneFar =>
    [
        7.347992441734663e-11, 1.7502497778701306e-11, -5.388285995923524e-10, -1.342266320082222e-10,
        1.8513716745511988e-09, 5.146498826087142e-10, -4.047785403711858e-09, -1.4171698018664596e-09,
        6.4870195719816896e-09, 3.406636130196794e-09, -8.044231276166508e-09, -7.630751970065577e-09,
        6.040877342160988e-09, 1.4029693589852716e-08, 6.715795128085017e-09, -8.426622829598154e-09,
        -2.337059627111857e-08, -4.312935369971356e-08, -1.0001323461066435e-07, -3.483855609009937e-07,
        -1.8349101134666435e-06, -1.5038547201176271e-05, -0.00021923576383430274, -0.009749577193235728,
        0.38939845902587233,
    ];

    public static double Zero(double x) => x <= 8 ? Polynomial.Of(ZeroNear, x * x / 4) : Far(x, Polynomial.Of(ZeroFar, 16 / x - 1));

    public static double One(double x) => x <= 8 ? x * Polynomial.Of(OneNear, x * x / 4) : Far(x, Polynomial.Of(OneFar, 16 / x - 1));

    /// <summary>Iₙ(x) / xⁿ for n ≥ 1: below 20 by the power series, whose terms are all positive (DLMF 10.25.2), then by recurrence upwards.</summary>
    public static double Scaled(double n, double x)
    {
        if (x < 20)
        {
            return BesselSeries.Sum(n, x * x / 4);
        }

        var (before, now) = (Zero(x), One(x));
        for (var k = 1; k < n; k++)
        {
            (before, now) = (now, before - 2 * k / x * now);
        }

        return double.IsInfinity(before) ? before : now / Math.Pow(x, n);
    }

    // e^x in two halves: its overflow comes before that of the function.
    private static double Far(double x, double flat)
    {
        var half = Math.Exp(x / 2);
        return double.IsInfinity(half) ? half : half * (flat / Math.Sqrt(x)) * half;
    }
}
