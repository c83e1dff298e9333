namespace Course;

/// <summary>Where a function of two variables has a given value.</summary>
internal static class Contour
{
    private const int Cells = 60;

    /// <summary>Points of the contour: where it crosses the lines of a grid.</summary>
    public static IEnumerable<(double X, double Y)> Of(Func<double, double, double> f, double level, (double Low, double High) x, (double Low, double High) y)
    {
        var (dx, dy) = ((x.High - x.Low) / Cells, (y.High - y.Low) / Cells);
        for (var i = 0; i < Cells; i++)
        {
            for (var j = 0; j < Cells; j++)
            {
                var (u, v) = (x.Low + (i * dx), y.Low + (j * dy));
                var (here, right, above) = (f(u, v) - level, f(u + dx, v) - level, f(u, v + dy) - level);
                if ((here < 0) != (right < 0))
                {
                    yield return (u + (dx * here / (here - right)), v);
                }

                if ((here < 0) != (above < 0))
                {
                    yield return (u, v + (dy * here / (here - above)));
                }
            }
        }
    }
}
