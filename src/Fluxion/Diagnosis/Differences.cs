namespace Fluxion;

/// <summary>
/// The slope at 0 of a function of one number, from its values: central differences of shrinking steps, extrapolated to step 0, of which
/// the entry with the smallest estimated error counts. Source: C. J. F. Ridders, Accurate computation of F′(x) and F′(x)F″(x), Advances
/// in Engineering Software 4 (1982), 75–76.
/// </summary>
internal readonly record struct Differences(double Slope, double Left, double Right, bool IsKink, double Size)
{
    private const int Levels = 14;
    private const int Fewest = 8;

    /// <param name="f">The function of the offset.</param>
    /// <param name="magnitude">The magnitude of the number that is offset: steps are relative to it, or to 1 where it is less.</param>
    /// <param name="single">Whether values are good to single precision only.</param>
    internal static Differences Of(Func<double, double> f, double magnitude, bool single)
    {
        var (first, last, small) = single ? (0.25, 4e-3, 1e-2) : (0.05, 1e-7, 1e-5);
        var scale = Math.Max(1, magnitude);
        var centre = f(0);
        var (slope, size) = Extrapolate(f, scale * first, scale * last, Math.Max(1e-30, (single ? 1e-5 : 1e-12) * magnitude));
        var near = OneSided(f, centre, scale * small);
        var far = OneSided(f, centre, 8 * scale * small);

        // A smooth function's two slopes approach each other as the step shrinks; at a kink they keep their distance.
        var jump = Math.Abs(near.Right - near.Left);
        var kink = jump > (single ? 0.1 : 1e-3) * Math.Max(Math.Abs(near.Left), Math.Abs(near.Right))
            && jump > 0.6 * Math.Abs(far.Right - far.Left)
            && jump * scale * small > (single ? 1e-5 : 1e-13) * Math.Max(size, Math.Abs(centre));
        return new(slope, near.Left, near.Right, kink, Math.Max(size, Math.Abs(centre)));
    }

    private static (double Left, double Right) OneSided(Func<double, double> f, double centre, double h) => ((centre - f(-h)) / h, (f(h) - centre) / h);

    private static (double Slope, double Size) Extrapolate(Func<double, double> f, double first, double last, double least)
    {
        var (best, error, size) = (double.NaN, double.PositiveInfinity, 0.0);
        double[] previous = [];
        for (var (h, level) = (first, 0); (h >= last || level < Fewest) && h >= least && level < Levels; h /= 2)
        {
            var (above, below) = (f(h), f(-h));
            if (!double.IsFinite(above) || !double.IsFinite(below))
            {
                // Outside the function's domain: begin anew, nearer.
                (previous, level) = ([], 0);
                (best, error) = (double.NaN, double.PositiveInfinity);
                continue;
            }

            size = Math.Max(Math.Abs(above), Math.Abs(below));
            var row = new double[Math.Min(level, previous.Length) + 1];
            row[0] = (above - below) / (2 * h);
            var factor = 1.0;
            for (var j = 1; j < row.Length; j++)
            {
                factor *= 4;
                row[j] = row[j - 1] + ((row[j - 1] - previous[j - 1]) / (factor - 1));
                var estimate = Math.Max(Math.Abs(row[j] - row[j - 1]), Math.Abs(row[j] - previous[j - 1]));
                (best, error) = estimate < error ? (row[j], estimate) : (best, error);
            }

            (previous, level) = (row, level + 1);
        }

        return (best, size);
    }
}
