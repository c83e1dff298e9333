namespace Fluxion.Kernels.Tests;

/// <summary>The loops of special functions and activations by name.</summary>
internal static class SpecialLanes
{
    public static void Run(string name, double[] x, double[] y, double[] z) => Pick<double>(name)(x, y, z);

    public static void Run(string name, float[] x, float[] y, float[] z) => Pick<float>(name)(x, y, z);

    private static Action<T[], T[], T[]> Pick<T>(string name)
        where T : unmanaged => name switch
        {
            "lgamma" => Unary<T, ByElement<LgammaFunction>>(),
            "digamma" => Unary<T, ByElement<DigammaFunction>>(),
            "polygamma" or "polygamma below 0" => Binary<T, ByElementPair<PolygammaFunction>>(),
            "logbeta" => Binary<T, ByElementPair<LogBetaFunction>>(),
            "i0" => Unary<T, ByElement<BesselI0Function>>(),
            "i1" => Unary<T, ByElement<BesselI1Function>>(),
            "j0" => Unary<T, ByElement<BesselJ0Function>>(),
            "j1" => Unary<T, ByElement<BesselJ1Function>>(),
            "scaled i" => Binary<T, ByElementPair<ScaledBesselIFunction>>(),
            "scaled j" => Binary<T, ByElementPair<ScaledBesselJFunction>>(),
            "erfinv" => Unary<T, InDouble<ErfInvOperator>>(),
            "inverse normal cdf" => Unary<T, InDouble<InverseNormalCdfOperator>>(),
            "normal cdf" => Unary<T, NormalCdfOperator>(),
            "log normal cdf" => Unary<T, InDouble<LogNormalCdfOperator>>(),
            "inverse mills ratio" => Unary<T, InDouble<InverseMillsRatioOperator>>(),
            "entropy" => Unary<T, EntropyOperator>(),
            "logit" => Unary<T, LogitOperator>(),
            "xlogy" => Binary<T, XLogYOperator>(),
            "xlog1py" => Binary<T, XLog1PYOperator>(),
            "logaddexp" => Binary<T, LogAddExpOperator>(),
            "softplus" => Unary<T, SoftplusOperator>(),
            "log sigmoid" => Unary<T, LogSigmoidOperator>(),
            "silu" => Unary<T, SiluOperator>(),
            "mish" => Unary<T, MishOperator>(),
            "softsign" => Unary<T, SoftsignOperator>(),
            "gelu" => Unary<T, GeluOperator>(),
            "gelu tanh" => Unary<T, GeluTanhOperator>(),
            _ => Unary<T, EluOperator>(),
        };

    private static Action<T[], T[], T[]> Unary<T, TOp>()
        where T : unmanaged
        where TOp : struct, IUnaryOperator<float>, IUnaryOperator<double> => (x, _, z) =>
        {
            if (x is float[] floats)
            {
                UnaryLoop.Run<float, TOp>(floats, (float[])(object)z);
            }
            else
            {
                UnaryLoop.Run<double, TOp>((double[])(object)x, (double[])(object)z);
            }
        };

    private static Action<T[], T[], T[]> Binary<T, TOp>()
        where T : unmanaged
        where TOp : struct, IBinaryOperator<float>, IBinaryOperator<double> => (x, y, z) =>
        {
            if (x is float[] floats)
            {
                BinaryLoop.Run<float, TOp>(floats, (float[])(object)y, (float[])(object)z);
            }
            else
            {
                BinaryLoop.Run<double, TOp>((double[])(object)x, (double[])(object)y, (double[])(object)z);
            }
        };
}
