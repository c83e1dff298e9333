namespace Fluxion.Kernels.Tests;

/// <summary>Errors in units of the last place of the true value.</summary>
internal static class Ulp
{
    /// <summary>
    /// The error of a float whose true value is a double, near enough; ∞ where one is NaN or infinite and the other is not.
    /// </summary>
    public static double Error(float actual, double expected)
    {
        var nearest = (float)expected;
        if (!float.IsFinite(actual) || !float.IsFinite(nearest))
        {
            return actual.Equals(nearest) ? 0 : double.PositiveInfinity;
        }

        var below = MathF.Abs(nearest);
        below = below > Math.Abs(expected) ? MathF.BitDecrement(below) : below;
        return Math.Abs(actual - expected) / ((double)MathF.BitIncrement(below) - below);
    }

    /// <summary>The error of a double whose true value is another plus some rest in ulp.</summary>
    public static double Error(double actual, double expected, double rest = 0)
    {
        if (!double.IsFinite(actual) || !double.IsFinite(expected))
        {
            return actual.Equals(expected) ? 0 : double.PositiveInfinity;
        }

        var size = Math.Abs(expected);
        return Math.Abs((actual - expected) / (Math.BitIncrement(size) - size) - rest);
    }
}
