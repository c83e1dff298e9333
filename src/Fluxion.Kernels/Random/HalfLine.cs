namespace Fluxion.Kernels;

/// <summary>
/// Places and weights for integrals from 0 to ∞ of what falls at least exponentially (Takahasi and Mori 1974): x = exp(t − e^−t) makes the
/// ends so steep that equal steps in t give all digits.
/// </summary>
internal static class HalfLine
{
    private const double Step = 1.0 / 16;
    private const double First = -3.75;
    private const int Count = 158;

    public static double[] Places { get; } = [.. Enumerable.Range(0, Count).Select(i => Place(First + (Step * i)))];

    public static double[] Weights { get; } = [.. Enumerable.Range(0, Count).Select(i => Weight(First + (Step * i)))];

    private static double Place(double t) => Math.Exp(t - Math.Exp(-t));

    private static double Weight(double t) => Step * Place(t) * (1 + Math.Exp(-t));
}
