using Fluxion;

namespace Course;

/// <summary>Lines and dots over two axes.</summary>
/// <param name="title">What the picture shows.</param>
/// <param name="across">What the horizontal axis counts.</param>
/// <param name="up">What the vertical axis counts.</param>
/// <param name="logarithmic">Which axes count factors: "", "x", "y" or "xy".</param>
public sealed class Plot(string title, string across, string up, string logarithmic = "")
{
    private readonly List<Series> _series = [];

    internal string Title { get; } = title;

    internal string Across { get; } = across;

    internal string Up { get; } = up;

    internal IReadOnlyList<Series> Series => _series;

    internal Axis X => Axis.Around(_series.SelectMany(series => series.Points).Select(point => point.X), logarithmic.Contains('x'));

    internal Axis Y => Axis.Around(_series.SelectMany(series => series.Points).Select(point => point.Y), logarithmic.Contains('y'));

    /// <summary>Joins points by a line.</summary>
    public Plot Line(string name, IEnumerable<(double X, double Y)> points) => Add(new Series(name, [.. points], true));

    /// <summary>Joins the numbers by a line, at 0, 1, 2 and so on.</summary>
    public Plot Line(string name, IEnumerable<double> numbers) => Line(name, numbers.Select((number, i) => ((double)i, number)));

    /// <summary>Joins points by a line: a row each, with x and y first.</summary>
    public Plot Line(string name, Tensor points) => Line(name, Rows(points));

    /// <summary>Draws points as dots: a row each, with x and y first.</summary>
    public Plot Dots(string name, Tensor points) => Dots(name, Rows(points));

    /// <summary>Draws points as dots.</summary>
    public Plot Dots(string name, IEnumerable<(double X, double Y)> points) => Add(new Series(name, [.. points], false));

    /// <summary>Draws a function over an interval.</summary>
    public Plot Curve(string name, Func<double, double> f, double from, double to) =>
        Line(name, Enumerable.Range(0, 121).Select(i => from + ((to - from) * i / 120)).Select(x => (x, f(x))));

    private static IEnumerable<(double X, double Y)> Rows(Tensor points) =>
        Enumerable.Range(0, points.Shape[0]).Select(row => (points[row, 0].Item<double>(), points[row, 1].Item<double>()));

    private Plot Add(Series series)
    {
        _series.Add(series);
        return this;
    }
}
