using System.Globalization;

namespace Fluxion.Compilation;

/// <summary>Numbers with the prefixes k, M and G, three digits each.</summary>
internal static class Amount
{
    private static readonly string[] Prefixes = ["", "k", "M", "G", "T"];

    internal static string Of(double amount)
    {
        var prefix = 0;
        while (Math.Abs(amount) >= 999.5 && prefix < Prefixes.Length - 1)
        {
            (amount, prefix) = (amount / 1000, prefix + 1);
        }

        return amount.ToString(Math.Abs(amount) < 9.995 && amount != Math.Truncate(amount) ? "0.00" : Math.Abs(amount) < 99.95 && amount != Math.Truncate(amount) ? "0.0" : "0", CultureInfo.InvariantCulture)
            + " " + Prefixes[prefix];
    }
}
