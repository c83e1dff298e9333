namespace Fluxion.Kernels;

/// <summary>
/// Logarithms of gamma numbers, by Marsaglia and Tsang, "A simple method for generating gamma variables" (2000). The logarithm, since for
/// small shapes the number itself is below the smallest there is. Element i takes its random bits from a stream of its own.
/// </summary>
internal static class GammaDraw
{
    // Of the counter's upper half: 0 belongs to plain draws, this to the step from shape + 1 to shape, and two to each attempt.
    private const ulong StepBlock = 1;
    private const ulong FirstAttempt = 2;

    /// <summary>log z at a shape above 0; NaN where it is not.</summary>
    public static double Log(ulong key, ulong element, double shape)
    {
        if (!(shape > 0) || double.IsPositiveInfinity(shape))
        {
            return shape > 0 ? shape : double.NaN;
        }

        // z of shape a is z of shape a + 1 times u^(1/a).
        return shape >= 1
            ? LogOfLarge(key, element, shape)
            : LogOfLarge(key, element, shape + 1) + (Math.Log(ElementStream.Uniform(key, element, StepBlock).First) / shape);
    }

    private static double LogOfLarge(ulong key, ulong element, double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        for (var block = FirstAttempt; ; block += 2)
        {
            var (radius, angle) = ElementStream.Uniform(key, element, block);
            var x = Math.Sqrt(-2 * Math.Log(radius)) * Math.Cos(Math.Tau * angle);
            var root = 1 + (c * x);
            if (root <= 0)
            {
                continue;
            }

            var (v, logV) = (root * root * root, 3 * Math.Log(root));
            if (Math.Log(ElementStream.Uniform(key, element, block + 1).First) < (0.5 * x * x) + (d * (1 - v + logV)))
            {
                return Math.Log(d) + logV;
            }
        }
    }
}
