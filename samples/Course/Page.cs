using System.Text;
using Fluxion;

namespace Course;

/// <summary>What a sample shows: lines, tables and a picture.</summary>
public sealed class Page
{
    private readonly StringBuilder _text = new();

    /// <summary>The lines so far.</summary>
    public string Text => _text.ToString();

    /// <summary>The picture: SVG, or a graph in the language of Graphviz.</summary>
    public string? Picture { get; private set; }

    /// <summary>Whether the picture is a graph, which Graphviz lays out.</summary>
    public bool IsGraph { get; private set; }

    /// <summary>Writes a line.</summary>
    /// <param name="line">The line; none for an empty one.</param>
    public void Say(string line = "") => _text.Append(line.TrimEnd()).Append('\n');

    /// <summary>Writes a name and its numbers, a row a line.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">A scalar, a vector or a matrix.</param>
    /// <param name="decimals">How many decimals are certain.</param>
    public void Show(string name, Tensor value, int decimals = 2) =>
        Say($"{name} = {value.Text(decimals, indent: name.Length + 3)}");

    /// <summary>Writes columns under their heads: the first to the left, the others to the right.</summary>
    /// <param name="heads">A head for every column.</param>
    /// <param name="rows">The cells, as many in a row as there are heads.</param>
    public void Table(string[] heads, IEnumerable<string[]> rows)
    {
        string[][] lines = [heads, .. rows];
        int[] widths = [.. heads.Select((_, column) => lines.Max(line => line[column].Length))];
        foreach (var line in lines)
        {
            Say("  " + string.Join("  ", line.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
            if (line == heads)
            {
                Say("  " + string.Join("  ", widths.Select(width => new string('─', width))));
            }
        }
    }

    /// <summary>Makes a plot the page's picture.</summary>
    /// <param name="plot">The plot.</param>
    public void Draw(Plot plot) => Picture = new SvgPlot(plot).Draw();

    /// <summary>Makes a row of matrices the page's picture.</summary>
    /// <param name="matrices">The matrices.</param>
    public void Draw(MatrixPicture matrices) => Picture = matrices.ToSvg();

    /// <summary>Makes a graph the page's picture.</summary>
    /// <param name="graph">The graph, with what has been computed of it.</param>
    public void Draw(Graph graph) => (Picture, IsGraph) = (graph.ToDot(), true);

    /// <summary>Writes a plot in letters.</summary>
    /// <param name="plot">The plot.</param>
    public void ShowInTerminal(Plot plot) => Say(TextPlot.Draw(plot));
}
