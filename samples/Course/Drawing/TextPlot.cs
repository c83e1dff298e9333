using System.Text;

namespace Course;

/// <summary>Writes a plot in letters: a mark for each series, and the ends of both axes.</summary>
internal static class TextPlot
{
    private const int Columns = 64;
    private const int Rows = 14;
    private const string Marks = "*o+x#";

    public static string Draw(Plot plot)
    {
        var (x, y) = (plot.X, plot.Y);
        var cells = new char[Rows, Columns];
        for (var i = 0; i < plot.Series.Count; i++)
        {
            foreach (var point in plot.Series[i].Points.Where(point => x.Holds(point.X) && y.Holds(point.Y)))
            {
                cells[Cell(1 - y.Place(point.Y), Rows), Cell(x.Place(point.X), Columns)] = Marks[i % Marks.Length];
            }
        }

        var text = new StringBuilder($"  {plot.Up}\n");
        for (var row = 0; row < Rows; row++)
        {
            var label = row == 0 ? y.High : y.Low;
            text.Append(row is 0 or Rows - 1 ? label.ToString("0.###e+0").PadLeft(8) : new string(' ', 8)).Append(" │");
            var line = string.Concat(Enumerable.Range(0, Columns).Select(column => cells[row, column] is '\0' ? ' ' : cells[row, column]));
            text.Append(line.TrimEnd()).Append('\n');
        }

        text.Append(' ', 9).Append('└').Append('─', Columns).Append('\n');
        text.Append(' ', 10).Append(plot.Across).Append('\n');
        for (var i = 0; i < plot.Series.Count; i++)
        {
            text.Append(' ', 10).Append(Marks[i % Marks.Length]).Append("  ").Append(plot.Series[i].Name).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static int Cell(double place, int count) => Math.Clamp((int)(place * count), 0, count - 1);
}
