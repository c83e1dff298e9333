using System.CommandLine.Parsing;
using System.Globalization;

namespace Fluxion.Cli.Lab;

/// <summary>Reads option values, and says in one line what is wrong with them.</summary>
internal static class OptionParsers
{
    internal static Func<ArgumentResult, int> Whole(string option, int least, int most = int.MaxValue) => result =>
    {
        var text = Only(result);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        result.AddError(most == int.MaxValue
            ? $"{option} {text} is not a whole number of at least {least}."
            : $"{option} {text} is not a whole number from {least} to {most}.");
        return 0;
    };

    internal static long Seed(ArgumentResult result)
    {
        if (long.TryParse(Only(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        result.AddError($"--seed {Only(result)} is not a whole number.");
        return 0;
    }

    internal static double Rate(ArgumentResult result)
    {
        if (TryReal(Only(result), out var value) && value > 0)
        {
            return value;
        }

        result.AddError($"--rate {Only(result)} is not a number above 0.");
        return 0;
    }

    internal static IReadOnlyList<double> Strengths(ArgumentResult result)
    {
        var values = new List<double>();
        foreach (var text in Items(result))
        {
            if (!TryReal(text, out var value) || value < 0)
            {
                result.AddError($"--l2 {text} is not a number of at least 0.");
            }
            else if (values.Contains(value))
            {
                result.AddError($"--l2 names {text} twice.");
            }

            values.Add(value);
        }

        return values;
    }

    internal static IReadOnlyList<int> Widths(ArgumentResult result)
    {
        var values = new List<int>();
        foreach (var text in Items(result))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 65536)
            {
                result.AddError($"--hidden {text} is not a number of units from 1 to 65536.");
            }

            values.Add(value);
        }

        return values;
    }

    private static bool TryReal(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static string Only(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : "";

    // Both `--l2 0,1e-4` and `--l2 0 1e-4`.
    private static IEnumerable<string> Items(ArgumentResult result) => result.Tokens.SelectMany(token => token.Value.Split(',')).Select(text => text.Trim());
}
