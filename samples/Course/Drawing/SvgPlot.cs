using System.Security;
using System.Text;

namespace Course;

/// <summary>Writes a plot as SVG.</summary>
internal sealed class SvgPlot(Plot plot)
{
    private const int Width = 720;
    private const int Height = 420;
    private const int Left = 80;
    private const int Right = 700;
    private const int Top = 64;
    private const int LetterWidth = 8;
    private const int Bottom = 360;

    private static readonly string[] Colours = ["#1f6feb", "#d1242f", "#1a7f37", "#bf8700", "#8250df", "#57606a", "#0a7ea4"];

    private readonly Axis _x = plot.X;
    private readonly Axis _y = plot.Y;
    private readonly StringBuilder _svg = new();

    public string Draw()
    {
        Write($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="13" fill="#24292f">""");
        Write($"""<rect width="{Width}" height="{Height}" fill="#ffffff"/>""");
        Text(Width / 2, 24, plot.Title, "middle", "font-size=\"16\"");
        Text((Left + Right) / 2, Height - 14, plot.Across, "middle");
        Text(0, 0, plot.Up, "middle", $"transform=\"translate(18 {(Top + Bottom) / 2}) rotate(-90)\"");
        DrawAxes();
        for (var i = 0; i < plot.Series.Count; i++)
        {
            DrawSeries(plot.Series[i], Colours[i % Colours.Length]);
        }

        DrawLegend();
        Write("</svg>");
        return _svg.ToString();
    }

    private void DrawAxes()
    {
        foreach (var mark in _x.Marks)
        {
            var x = AcrossAt(mark);
            Write($"""<path d="M{x} {Top}V{Bottom}" stroke="#d8dee4"/>""");
            Text(x, Bottom + 18, Label(mark, _x), "middle");
        }

        foreach (var mark in _y.Marks)
        {
            var y = UpAt(mark);
            Write($"""<path d="M{Left} {y}H{Right}" stroke="#d8dee4"/>""");
            Text(Left - 8, y + 4, Label(mark, _y), "end");
        }

        Write($"""<rect x="{Left}" y="{Top}" width="{Right - Left}" height="{Bottom - Top}" fill="none" stroke="#57606a"/>""");
    }

    private void DrawSeries(Series series, string colour)
    {
        var shown = series.Points.Where(point => _x.Holds(point.X) && _y.Holds(point.Y));
        var places = shown.Select(point => (X: AcrossAt(point.X), Y: UpAt(point.Y))).Distinct();
        if (series.Joined)
        {
            Write($"""<polyline points="{string.Join(' ', places.Select(place => $"{place.X},{place.Y}"))}" fill="none" stroke="{colour}" stroke-width="2"/>""");
            return;
        }

        foreach (var (x, y) in places)
        {
            Write($"""<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>""");
        }
    }

    // In a line above the plot, from right to left.
    private void DrawLegend()
    {
        var x = Right;
        for (var i = plot.Series.Count - 1; i >= 0; i--)
        {
            if (plot.Series[i].Name is { Length: > 0 } name)
            {
                x -= name.Length * LetterWidth;
                Text(x, Top - 10, name, "start");
                Write($"""<rect x="{x - 18}" y="{Top - 19}" width="12" height="8" fill="{Colours[i % Colours.Length]}"/>""");
                x -= 32;
            }
        }
    }

    private static string Label(double mark, Axis axis) => axis.Logarithmic && (mark < 0.01 || mark > 1000) ? mark.ToString("0e0") : (Math.Round(mark, 10) + 0.0).ToString("0.####");

    private void Text(int x, int y, string text, string anchor, string more = "") =>
        Write($"""<text x="{x}" y="{y}" text-anchor="{anchor}" {more}>{SecurityElement.Escape(text)}</text>""".Replace(" >", ">"));

    private void Write(string line) => _svg.Append(line).Append('\n');

    private int AcrossAt(double x) => (int)Math.Round(Left + (_x.Place(x) * (Right - Left)));

    private int UpAt(double y) => (int)Math.Round(Bottom - (_y.Place(y) * (Bottom - Top)));
}
