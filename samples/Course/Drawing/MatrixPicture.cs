using System.Globalization;
using System.Text;
using Fluxion;

namespace Course;

/// <summary>Rows of matrices with their names, each with its gradient below it.</summary>
public sealed class MatrixPicture
{
    private const int Cell = 44;
    private const int RowHeight = 28;
    private const int Gap = 60;

    private readonly StringBuilder _svg = new();
    private int _right = 20;
    private int _bottom;

    /// <summary>Sets a matrix to the right of the others, and its gradient below it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The matrix.</param>
    /// <param name="gradient">Its gradient, of the same shape.</param>
    public MatrixPicture Add(string name, Tensor value, Tensor gradient)
    {
        var top = 40;
        Write(name, value, top, "#1a7f37");
        top += (value.Shape[0] * RowHeight) + 50;
        Write($"∂L/∂{name}", gradient, top, "#cf222e");
        _bottom = Math.Max(_bottom, top + (value.Shape[0] * RowHeight) + 20);
        _right += (value.Shape[1] * Cell) + Gap;
        return this;
    }

    /// <summary>The picture.</summary>
    public string ToSvg() =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_right - Gap + 20} {_bottom}" font-family="sans-serif" font-size="14">""" + '\n' +
        """<rect width="100%" height="100%" fill="#ffffff"/>""" + '\n' + _svg + "</svg>\n";

    private void Write(string name, Tensor matrix, int top, string colour)
    {
        var (rows, columns) = (matrix.Shape[0], matrix.Shape[1]);
        var numbers = matrix.ToArray<double>();
        Line($"""<text x="{_right}" y="{top - 8}" fill="#24292f">{name}</text>""");
        Line($"""<rect x="{_right}" y="{top}" width="{columns * Cell}" height="{rows * RowHeight}" fill="none" stroke="#57606a"/>""");
        for (var i = 0; i < numbers.Length; i++)
        {
            var (x, y) = (_right + (i % columns * Cell) + (Cell / 2), top + (i / columns * RowHeight) + 19);
            Line($"""<text x="{x}" y="{y}" text-anchor="middle" fill="{colour}">{numbers[i].ToString("0.##", CultureInfo.InvariantCulture)}</text>""");
        }
    }

    private void Line(string line) => _svg.Append(line).Append('\n');
}
