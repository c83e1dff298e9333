using System.Globalization;

namespace Fluxion.Cli.Lab;

/// <summary>Numbers as people write them, the same in every country.</summary>
internal static class Numbers
{
    /// <summary>As short as it goes: 0, 1e-7, 0.1.</summary>
    internal static string Short(double value) => Math.Abs(value) is > 0 and < 0.1
        ? value.ToString("0.################e-0", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);

    internal static string List(IEnumerable<double> values) => string.Join(',', values.Select(Short));

    internal static string Fixed(double value, int digits) => value.ToString($"F{digits}", CultureInfo.InvariantCulture);

    internal static string Signed(double value, int digits) => (value < 0 ? "" : "+") + Fixed(value, digits);

    internal static string Time(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
