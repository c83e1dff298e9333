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
        LoopChecks.Binary<double, PowOperator>();
    }
}
