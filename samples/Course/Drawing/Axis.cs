namespace Course;

/// <summary>One direction of a plot: which numbers it spans, where each lies, and which are marked.</summary>
/// <param name="Low">The smallest number.</param>
/// <param name="High">The largest.</param>
/// <param name="Logarithmic">Whether equal steps are equal factors.</param>
internal sealed record Axis(double Low, double High, bool Logarithmic)
{
    /// <summary>The numbers that a reader finds on the axis.</summary>
    public IEnumerable<double> Marks => Logarithmic ? Decades() : Steps();

    /// <summary>An axis that holds all these numbers; those that have no place on it are left out.</summary>
    public static Axis Around(IEnumerable<double> numbers, bool logarithmic)
    {
        double[] shown = [.. numbers.Where(number => double.IsFinite(number) && (!logarithmic || number > 0))];
        if (logarithmic)
        {
            return new Axis(Math.Pow(10, Math.Floor(Math.Log10(shown.Min()))), Math.Pow(10, Math.Ceiling(Math.Log10(shown.Max()))), true);
        }

        var margin = Math.Max(0.04 * (shown.Max() - shown.Min()), 1e-9);
        return new Axis(shown.Min() - margin, shown.Max() + margin, false);
    }

    /// <summary>Where a number lies, from 0 at the low end to 1 at the high.</summary>
    public double Place(double number) => Logarithmic
        ? Math.Log(number / Low) / Math.Log(High / Low)
        : (number - Low) / (High - Low);

    /// <summary>Whether a number lies on the axis.</summary>
    public bool Holds(double number) => number >= Low && number <= High;

    private IEnumerable<double> Decades()
    {
        var (low, high) = ((int)Math.Round(Math.Log10(Low)), (int)Math.Round(Math.Log10(High)));
        var step = Math.Max(1, (high - low + 6) / 7);
        for (var power = low; power <= high; power += step)
        {
            yield return Math.Pow(10, power);
        }
    }

    // Steps of 1, 2 or 5 times a power of ten, about six of them.
    private IEnumerable<double> Steps()
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10((High - Low) / 6)));
        var step = new[] { 1, 2, 5, 10 }.Select(factor => factor * power).First(candidate => (High - Low) / candidate <= 8);
        for (var i = Math.Ceiling(Low / step); i * step <= High; i++)
        {
            yield return i * step;
        }
    }
}
