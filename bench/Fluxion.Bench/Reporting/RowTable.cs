using System.Globalization;

namespace Fluxion.Bench;

/// <summary>Rows as a table that a person reads.</summary>
internal static class RowTable
{
    public static void Write(TextWriter output, IReadOnlyList<Row> rows)
    {
        string[] head = ["name", "size", "fluxion", "peer's", "unit", "ratio", "peer"];
        var cells = rows.Select(Cells).Prepend(head).ToArray();
        var widths = head.Select((_, column) => cells.Max(row => row[column].Length)).ToArray();
        foreach (var row in cells)
        {
            // Figures to the right, words to the left.
            var line = row.Select((cell, column) => column is 2 or 3 or 5 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            output.WriteLine(string.Join("  ", line).TrimEnd());
        }
    }

    private static string[] Cells(Row row) =>
        [row.Name, row.Size, Figure(row.Value), row.PeerValue is { } peer ? Figure(peer) : "-", row.Unit, row.Ratio is { } ratio ? Figure(ratio) : "-", row.Peer];

    // Three figures are what noise leaves.
    private static string Figure(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        >= 0.1 => value.ToString("0.000", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00000", CultureInfo.InvariantCulture),
    };
}
