namespace Fluxion;

/// <summary>Guesses where between two trials a function is least.</summary>
internal static class Interpolation
{
    /// <summary>
    /// The least point of the cubic through both values and slopes (Nocedal and Wright, 3.59), of the parabola where only the slope at low is
    /// known (3.58), and the middle where these are of no use or too close to an end to make the bracket much smaller.
    /// </summary>
    internal static double Between(Trial low, Trial high)
    {
        var guess = high.Slope is { } slope ? Cubic(low, high, slope) : Parabola(low, high);
        var (left, right) = (Math.Min(low.Step, high.Step), Math.Max(low.Step, high.Step));
        var margin = 0.1 * (right - left);
        return guess >= left + margin && guess <= right - margin ? guess : left + ((right - left) / 2);
    }

    private static double Parabola(Trial low, Trial high)
    {
        var width = high.Step - low.Step;
        var slope = low.Slope!.Value;
        return low.Step - (slope * width * width / (2 * (high.Value - low.Value - (slope * width))));
    }

    private static double Cubic(Trial low, Trial high, double highSlope)
    {
        var lowSlope = low.Slope!.Value;
        var d1 = lowSlope + highSlope - (3 * (low.Value - high.Value) / (low.Step - high.Step));
        var d2 = Math.Sign(high.Step - low.Step) * Math.Sqrt((d1 * d1) - (lowSlope * highSlope));
        return high.Step - ((high.Step - low.Step) * (highSlope + d2 - d1) / (highSlope - lowSlope + (2 * d2)));
    }
}
