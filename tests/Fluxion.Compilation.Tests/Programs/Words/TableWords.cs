using Fluxion.Testing;

namespace Fluxion.Compilation.Tests.Programs;

/// <summary>Rows of the table of primitives as words: every primitive there is, on arguments in its domain.</summary>
internal static class TableWords
{
    private static readonly PrimitiveCase[] Rows = [.. PrimitiveTable.All];

    private static readonly PrimitiveCase[] SmoothRows = [.. Rows.Where(row => row.IsDifferentiable)];

    /// <summary>A row by its name.</summary>
    internal static PrimitiveCase Row(string name) => Rows.Single(row => row.Name == name);

    internal static PrimitiveCase Draw(Random random, bool isSmooth)
    {
        var rows = isSmooth ? SmoothRows : Rows;
        return rows[random.Next(rows.Length)];
    }

    /// <summary>A row as a word for so many arguments.</summary>
    internal static Word Of(PrimitiveCase row, int arguments) => new(
        (t, p) => row.Function(t),
        draw => true,
        $"(t, p) => TableWords.Row(\"{row.Name}\").Function([{string.Join(", ", Enumerable.Range(0, arguments).Select(i => $"t[{i}]"))}])");
}
