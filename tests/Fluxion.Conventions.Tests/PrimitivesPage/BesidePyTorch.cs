using System.Globalization;
using System.Text;

namespace Fluxion.Conventions.Tests.PrimitivesPage;

/// <summary>
/// Every operation that PyTorch gives a derivative, or says that it has none, beside what it is here, or why it is not. The operations are
/// those that the installed PyTorch registers (eng/reference/pytorch_operations.py); what stands beside them was written by hand.
/// </summary>
internal static class BesidePyTorch
{
    private const string Names = "tests/data/pytorch/operations.txt";
    private const string Map = "tests/data/pytorch/map.txt";

    /// <summary>The names, without in-place twins, internal ones and backward passes.</summary>
    public static IReadOnlyList<string> Operations { get; } = Lines(Names);

    /// <summary>By name: what it is here, or a dash and the reason that it is left out.</summary>
    public static IReadOnlyDictionary<string, string> Here { get; } =
        Lines(Map).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1]);

    public static string Text()
    {
        var text = new StringBuilder("\n## Beside PyTorch\n\n");
        text.Append(
            "PyTorch's operations with a derivative (1.13), and what they are called here. In-place twins (`add_`), internal operations (`_softmax`) and "
            + "backward passes (`elu_backward`) are not listed: tensors do not change, and derivatives are transforms.\n\n| PyTorch | here |\n| --- | --- |\n");
        foreach (var name in Operations)
        {
            var here = Here.GetValueOrDefault(name, "?");
            text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {(here.StartsWith("- ", StringComparison.Ordinal) ? here[2..] : $"`{here.Replace("|", "\\|", StringComparison.Ordinal)}`")} |\n");
        }

        return text.ToString();
    }

    private static IReadOnlyList<string> Lines(string path) =>
        [.. Repository.Text(path).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
}
