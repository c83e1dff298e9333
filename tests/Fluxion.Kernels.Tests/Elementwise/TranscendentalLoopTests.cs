namespace Fluxion.Kernels.Tests;

/// <summary>The lanes with polynomials: an element's bits do not depend on its place. Their accuracy is tested elsewhere.</summary>
public class TranscendentalLoopTests
{
    [Fact]
    public void Bits_do_not_depend_on_the_place_in_float()
    {
        LoopChecks.Unary<float, ExpOperator>();
        LoopChecks.Unary<float, LogOperator>();
        LoopChecks.Unary<float, SinOperator>();
        LoopChecks.Unary<float, CosOperator>();
        LoopChecks.Unary<float, TanhOperator>();
        LoopChecks.Unary<float, SigmoidOperator>();
        LoopChecks.Unary<float, ErfOperator>();
        LoopChecks.Unary<float, ErfcOperator>();
        LoopChecks.Unary<float, Exp2Operator>();
        LoopChecks.Unary<float, Expm1Operator>();
        LoopChecks.Unary<float, Log1pOperator>();
        LoopChecks.Unary<float, Log2Operator>();
        LoopChecks.Unary<float, Log10Operator>();
        LoopChecks.Unary<float, RsqrtOperator>();
        LoopChecks.Unary<float, CbrtOperator>();
        LoopChecks.Unary<float, TanOperator>();
        LoopChecks.Unary<float, AsinOperator>();
        LoopChecks.Unary<float, AcosOperator>();
        LoopChecks.Unary<float, AtanOperator>();
        LoopChecks.Unary<float, SinhOperator>();
        LoopChecks.Unary<float, CoshOperator>();
        LoopChecks.Unary<float, AsinhOperator>();
        LoopChecks.Unary<float, AcoshOperator>();
        LoopChecks.Unary<float, AtanhOperator>();
        LoopChecks.Unary<float, SincOperator>();
        LoopChecks.Binary<float, Atan2Operator>();
        LoopChecks.Binary<float, HypotOperator>();
        LoopChecks.Binary<float, PowOperator>();
    }

    [Fact]
    public void Bits_do_not_depend_on_the_place_in_double()
    {
        LoopChecks.Unary<double, ExpOperator>();
        LoopChecks.Unary<double, LogOperator>();
        LoopChecks.Unary<double, SinOperator>();
        LoopChecks.Unary<double, CosOperator>();
        LoopChecks.Unary<double, TanhOperator>();
        LoopChecks.Unary<double, SigmoidOperator>();
        LoopChecks.Unary<double, ErfOperator>();
        LoopChecks.Unary<double, ErfcOperator>();
        LoopChecks.Unary<double, Exp2Operator>();
        LoopChecks.Unary<double, Expm1Operator>();
        LoopChecks.Unary<double, Log1pOperator>();
        LoopChecks.Unary<double, Log2Operator>();
        LoopChecks.Unary<double, Log10Operator>();
        LoopChecks.Unary<double, RsqrtOperator>();
        LoopChecks.Unary<double, CbrtOperator>();
        LoopChecks.Unary<double, TanOperator>();
        LoopChecks.Unary<double, AsinOperator>();
        LoopChecks.Unary<double, AcosOperator>();
        LoopChecks.Unary<double, AtanOperator>();
        LoopChecks.Unary<double, SinhOperator>();
        LoopChecks.Unary<double, CoshOperator>();
        LoopChecks.Unary<double, AsinhOperator>();
        LoopChecks.Unary<double, AcoshOperator>();
        LoopChecks.Unary<double, AtanhOperator>();
        LoopChecks.Unary<double, SincOperator>();
        LoopChecks.Binary<double, Atan2Operator>();
        LoopChecks.Binary<double, HypotOperator>();
        LoopChecks.Binary<double, PowOperator>();
    }
}
