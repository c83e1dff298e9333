namespace Fluxion;

/// <summary>
/// An equation such as <c>"bij,bjk->bik"</c> beside the shapes it is for: a label for each axis of each operand and of the result. Axes that
/// an ellipsis stands for have labels of their own, counted from the last one.
/// </summary>
internal sealed class EinsumEquation
{
    private const string Ellipsis = "...";

    // Private letters of Unicode: nobody can write them.
    private const char FirstUnnamed = '\uE000';

    private EinsumEquation(string text, string[] inputs, string output, Dictionary<char, int> extents) =>
        (Text, Inputs, Output, Extents) = (text, inputs, output, extents);

    internal string Text { get; }

    internal string[] Inputs { get; }

    internal string Output { get; }

    internal IReadOnlyDictionary<char, int> Extents { get; }

    internal static bool IsUnnamed(char label) => label >= FirstUnnamed;

    /// <summary>Labels as people read them: what an ellipsis stood for is one again.</summary>
    internal static string Show(string labels)
    {
        var shown = new System.Text.StringBuilder();
        for (var i = 0; i < labels.Length; i++)
        {
            if (!IsUnnamed(labels[i]))
            {
                shown.Append(labels[i]);
            }
            else if (i == 0 || !IsUnnamed(labels[i - 1]))
            {
                shown.Append(Ellipsis);
            }
        }

        return shown.ToString();
    }

    internal static EinsumEquation Of(string text, ReadOnlySpan<Shape> shapes)
    {
        var sides = text.Replace(" ", "", StringComparison.Ordinal).Split("->");
        var terms = sides[0].Split(',');
        Check(text, sides.Length <= 2, "it has more than one arrow ->.");
        Check(text, terms.Length == shapes.Length, $"it names {terms.Length} operands, separated by commas, but there are {shapes.Length}.");
        var inputs = new string[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            inputs[i] = Expand(text, terms[i], i, shapes[i]);
        }

        var extents = EinsumExtents.Of(text, inputs, shapes);
        var unnamed = string.Concat(extents.Keys.Where(IsUnnamed).OrderDescending());
        var output = sides.Length == 2 ? Explicit(text, sides[1], unnamed, extents) : unnamed + Implicit(inputs);
        return new EinsumEquation(text, inputs, output, extents);
    }

    private static void Check(string text, bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException($"Einsum: \"{text}\": {otherwise}", "equation");
        }
    }

    private static string Expand(string text, string term, int number, Shape shape)
    {
        var letters = Letters(text, term, $"operand {number}");
        var unnamed = shape.Rank - letters.Length;
        if (unnamed < 0 || (unnamed > 0 && !term.Contains(Ellipsis, StringComparison.Ordinal)))
        {
            throw new ShapeException(
                $"Einsum: \"{text}\": operand {number} is \"{term}\", {letters.Length} letters, but it has shape {shape}, {shape.Rank} axes; "
                + "give each axis a letter, or write ... for axes that stay as they are.");
        }

        return term.Replace(Ellipsis, Unnamed(unnamed), StringComparison.Ordinal);
    }

    private static string Explicit(string text, string term, string unnamed, Dictionary<char, int> extents)
    {
        var letters = Letters(text, term, "the result");
        foreach (var letter in letters)
        {
            Check(text, extents.ContainsKey(letter), $"letter '{letter}' of the result is in no operand.");
            Check(text, letters.Count(other => other == letter) == 1, $"letter '{letter}' is twice in the result; each axis needs a letter of its own.");
        }

        var hasEllipsis = term.Contains(Ellipsis, StringComparison.Ordinal);
        Check(text, hasEllipsis || unnamed.Length == 0, "operands have axes under ..., but the result has no ...; write it there, or give the axes letters to sum over.");
        return term.Replace(Ellipsis, unnamed, StringComparison.Ordinal);
    }

    // Without an arrow: the letters that occur once, in order of the alphabet.
    private static string Implicit(string[] inputs) =>
        string.Concat(string.Concat(inputs).Where(label => !IsUnnamed(label)).GroupBy(label => label).Where(group => group.Count() == 1).Select(group => group.Key).Order());

    private static string Letters(string text, string term, string where)
    {
        var at = term.IndexOf(Ellipsis, StringComparison.Ordinal);
        var letters = at < 0 ? term : term.Remove(at, Ellipsis.Length);
        foreach (var letter in letters)
        {
            Check(text, char.IsAsciiLetter(letter), $"'{letter}' in \"{term}\", {where}, is no letter; use a to z, A to Z and one ... an operand.");
        }

        return letters;
    }

    private static string Unnamed(int count) => string.Concat(Enumerable.Range(0, count).Select(i => (char)(FirstUnnamed + count - 1 - i)));
}
