namespace Fluxion.Kernels.Tests;

/// <summary>Special functions and activations: an element's bits do not depend on its place.</summary>
public class SpecialLoopTests
{
    [Fact]
    public void Bits_of_special_functions_do_not_depend_on_the_place()
    {
        Unary<ByElement<LgammaFunction>>();
        Unary<InDouble<ErfInvOperator>>();
        Unary<InDouble<InverseNormalCdfOperator>>();
        Unary<InDouble<LogNormalCdfOperator>>();
        Unary<InDouble<InverseMillsRatioOperator>>();
        Unary<NormalCdfOperator>();
        Unary<GaussianOperator>();
        Unary<EntropyOperator>();
        Unary<LogitOperator>();
        Binary<ByElementPair<LogBetaFunction>>();
        Binary<XLogYOperator>();
        Binary<XLog1PYOperator>();
        Binary<LogAddExpOperator>();
    }

    [Fact]
    public void Bits_of_activations_do_not_depend_on_the_place()
    {
        Unary<FoldedExpOperator>();
        Unary<SoftplusOperator>();
        Unary<LogSigmoidOperator>();
        Unary<SiluOperator>();
        Unary<MishOperator>();
        Unary<SoftsignOperator>();
        Unary<GeluOperator>();
        Unary<GeluTanhOperator>();
        Unary<EluOperator>();
    }

    private static void Unary<TOp>()
        where TOp : struct, IUnaryOperator<float>, IUnaryOperator<double>
    {
        LoopChecks.Unary<float, TOp>();
        LoopChecks.Unary<double, TOp>();
    }

    private static void Binary<TOp>()
        where TOp : struct, IBinaryOperator<float>, IBinaryOperator<double>
    {
        LoopChecks.Binary<float, TOp>();
        LoopChecks.Binary<double, TOp>();
    }
}
