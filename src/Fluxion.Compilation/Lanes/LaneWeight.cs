using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>
/// Which operators are a handful of instructions. All others are series or worse: they take the JIT long, and wait long for their own results.
/// </summary>
internal static class LaneWeight
{
    private static readonly HashSet<Type> Light =
    [
        typeof(AddOperator), typeof(SubtractOperator), typeof(MultiplyOperator), typeof(DivideOperator), typeof(NegateOperator),
        typeof(StrongMultiplyOperator), typeof(StrongMultiplyBothOperator), typeof(MaximumOperator), typeof(MinimumOperator),
        typeof(ReluOperator), typeof(StepOperator), typeof(SignOperator), typeof(AbsOperator), typeof(SquareOperator),
        typeof(GatedOperator), typeof(SqrtOperator), typeof(RsqrtOperator), typeof(ReciprocalOperator), typeof(SoftsignOperator),
        typeof(FloorOperator), typeof(CeilingOperator), typeof(RoundOperator), typeof(TruncateOperator),
        typeof(AndOperator), typeof(OrOperator), typeof(XorOperator), typeof(NotOperator),

        // With the inner part that they take they are one series, which counts for both.
        typeof(NormalCdfOfGaussianOperator), typeof(SigmoidOfFoldedExpOperator), typeof(SiluOfFoldedExpOperator),
        typeof(SoftplusOfFoldedExpOperator), typeof(MishOfFoldedExpOperator),
    ];

    public static bool IsHeavy<TOp>() => !Light.Contains(typeof(TOp));
}
