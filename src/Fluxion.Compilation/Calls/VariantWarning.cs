namespace Fluxion.Compilation;

/// <summary>Says once when a function is compiled so often that something about its inputs must change without need.</summary>
internal static class VariantWarning
{
    /// <summary>So many variants are nobody's plan.</summary>
    internal const int Many = 16;

    internal static void Check<TResult>(string name, Variant<TResult>[] variants)
    {
        if (variants.Length != Many)
        {
            return;
        }

        Console.Error.WriteLine(
            $"Fluxion: {name} has been compiled for {Many} combinations of input types; {Changed(variants[^2], variants[^1])}. "
            + "Each costs time once and memory for good: pad or cut batches to a few sizes, or leave such a function eager.");
    }

    private static string Changed<TResult>(Variant<TResult> before, Variant<TResult> after)
    {
        for (var i = 0; i < Math.Min(before.Types.Length, after.Types.Length); i++)
        {
            if (before.Types[i] != after.Types[i])
            {
                return $"last, input {after.Program.Program.Graph.Inputs[i].Operation} changed from {before.Types[i]} to {after.Types[i]}";
            }
        }

        return "last, the structure or a constant of an argument changed";
    }
}
