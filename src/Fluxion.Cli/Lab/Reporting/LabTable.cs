using Spectre.Console;

namespace Fluxion.Cli.Lab;

/// <summary>The table at the end: what came out beside what was published.</summary>
internal static class LabTable
{
    internal static void Write(IAnsiConsole console, LabResults results)
    {
        var rows = results.Rows;
        var bars = AccuracyBars.For(rows, console.Profile.Capabilities.Unicode);
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in new[] { "λ", "runs", "mean", "std. error", "published", "difference" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap().PadLeft(1).PadRight(0));
        }

        table.AddColumn(new TableColumn(bars.Heading).NoWrap().PadRight(0));
        foreach (var row in rows)
        {
            table.AddRow(
                Numbers.Short(row.L2),
                $"{row.Runs.Count}",
                row.Mean is { } mean ? Numbers.Fixed(mean, 2) : "–",
                row.StandardError is { } error ? Numbers.Fixed(error, 3) : "–",
                row.Published is { } published ? Numbers.Fixed(published, 2) : "–",
                row.Mean - row.Published is { } difference ? Numbers.Signed(difference, 2) : "–",
                row.Mean is { } value ? bars.Bar(value) : "");
        }

        console.Write(table);
    }
}
