namespace Fluxion.Kernels;

/// <summary>
/// Jₙ(x) = √(2 / πx) (P cos ω − 8/x Q sin ω) with ω = x − π/4 − nπ/2, for x ≥ 8; P and Q are nearly flat in (8/x)² (DLMF 10.17.3). The
/// arguments are √2 cos ω and √2 sin ω.
/// </summary>
internal static class BesselJFar
{
    private const double InverseRootPi = 0.5641895835477563;

    private static ReadOnlySpan<double> ZeroCosine =>
    [
        -2.0391504603291065e-10, 1.4750393967466458e-09, -5.095567444423025e-09, 1.1738404575384732e-08,
        -2.220099170349574e-08, 4.2546291790572966e-08, -1.020564570797483e-07, 3.619758767812361e-07,
        -2.1839132224663715e-06, 2.738088336416646e-05, -0.0010986328124932216, 1.0,
    ];

    private static ReadOnlySpan<double> ZeroSine =>
    [
        1.9611107072011976e-10, -1.3980983130749886e-09, 4.716861679104599e-09, -1.0435629789967938e-08,
        1.8400068951657234e-08, -3.142366876079038e-08, 6.375387204287001e-08, -1.8158032712012744e-07,
        8.238379757156372e-07, -6.9307858402402855e-06, 0.0001430511474538575, -0.015624999999999976,
    ];

    private static ReadOnlySpan<double> OneCosine =>
    [
        2.1732281186744534e-10, -1.5735706702738963e-09, 5.444932988370198e-09, -1.2580302532198723e-08,
        2.3923017346240325e-08, -4.6292540376970764e-08, 1.1281774072269541e-07, -4.102441117732622e-07,
        2.5809891297171923e-06, -3.5203992971025806e-05, 0.0018310546874928113, 1.0,
    ];

    private static ReadOnlySpan<double> OneSine =>
    [
        -2.0847373494450512e-10, 1.487484957986028e-09, -5.0254196725244136e-09, 1.1145494643485827e-08,
        -1.9739382005297028e-08, 3.39793578734192e-08, -6.984201010520019e-08, 2.0294684457276046e-07,
        -9.50582922063157e-07, 8.47096052798641e-06, -0.0002002716064378206, 0.04687499999999997,
    ];

    public static double Zero(double x, double cosine, double sine) => Join(x, cosine, sine, ZeroCosine, ZeroSine);

    public static double One(double x, double cosine, double sine) => Join(x, cosine, sine, OneCosine, OneSine);

    private static double Join(double x, double cosine, double sine, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        if (double.IsInfinity(x))
        {
            return 0;
        }

        var s = 64 / x / x;
        return InverseRootPi / Math.Sqrt(x) * (Polynomial.Of(p, s) * cosine - 8 / x * Polynomial.Of(q, s) * sine);
    }
}
