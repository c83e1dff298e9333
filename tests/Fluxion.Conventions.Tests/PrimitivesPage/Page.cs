using System.Globalization;
using System.Text;

namespace Fluxion.Conventions.Tests.PrimitivesPage;

/// <summary>The text of docs/primitives.md.</summary>
internal static class Page
{
    private const string Opening =
        """
        # Operations and primitives

        Generated from the sources; a test keeps it true (`FLUXION_ACCEPT_PRIMITIVES=1 dotnet test tests/Fluxion.Conventions.Tests` writes it).

        Every operation below has derivatives of any order in forward and reverse mode where mathematics gives any, is batched by `Vmap` and
        traced by `Graph.Trace`: the test matrix runs every primitive under every combination of transforms. "Held against" names the software
        whose values, tangents, cotangents and second derivatives are in `tests/data/operations` (scripts in `eng/reference/operations`).

        """;

    public static string Text()
    {
        var text = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        text.Append(CultureInfo.InvariantCulture, $"\n**{PublicOperation.All.Count} operations, {PrimitiveEntry.All.Count} primitives.**\n");
        foreach (var topic in PublicOperation.All.GroupBy(operation => operation.Topic))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {topic.Key}\n\n| operation | what it is | edges and conventions | held against |\n| --- | --- | --- | --- |\n");
            foreach (var operation in topic)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{Cell(operation.Name)}` | {Cell(operation.What)} | {Cell(operation.Conventions)} | {string.Join(", ", ReferenceSources.Of(operation.Name))} |\n");
            }
        }

        text.Append(
            "\n## Primitives\n\nWhat operations are made of. A family writes the rules that its members need not say; the rest stands beside it. Element types: floating is "
            + "float32 and float64, numbers are these, int32 and int64. A primitive that no operation names by itself, such as a derivative of another, "
            + "is reached through those that do.\n\n| primitive | family | rules it states | element types | held against |\n| --- | --- | --- | --- | --- |\n");
        foreach (var primitive in PrimitiveEntry.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{primitive.Name}` | {primitive.Family} | {primitive.Own} | {primitive.Types} | {primitive.HeldAgainst} |\n");
        }

        return text.Append(BesidePyTorch.Text()).ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
