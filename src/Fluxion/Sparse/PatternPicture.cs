using System.Text;

namespace Fluxion;

/// <summary>A pattern as text, at most so many characters each way.</summary>
internal static class PatternPicture
{
    private const int Most = 40;

    internal static string Of(SparsityPattern pattern)
    {
        var (height, width) = (Math.Min(pattern.Rows, Most), Math.Min(pattern.Columns, Most));
        var stars = new bool[height, width];
        for (var row = 0; row < pattern.Rows; row++)
        {
            foreach (var column in pattern.Row(row))
            {
                stars[(int)((long)row * height / pattern.Rows), (int)((long)column * width / pattern.Columns)] = true;
            }
        }

        var text = new StringBuilder($"{pattern.Rows} × {pattern.Columns}, {pattern.Count} entries\n");
        for (var i = 0; i < height; i++)
        {
            for (var j = 0; j < width; j++)
            {
                text.Append(stars[i, j] ? '*' : '.');
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
