using System.Runtime.CompilerServices;

namespace Fluxion;

/// <summary>Options that make sense, or a refusal in words.</summary>
internal static class Option
{
    internal static double NonNegative(double value, [CallerMemberName] string name = "") =>
        value >= 0 && double.IsFinite(value) ? value : throw Refused(name, value, "finite and at least 0");

    internal static double Positive(double value, [CallerMemberName] string name = "") =>
        value > 0 && double.IsFinite(value) ? value : throw Refused(name, value, "finite and greater than 0");

    /// <summary>The share of the past that is kept: at 1 nothing new would ever come in.</summary>
    internal static double Fraction(double value, [CallerMemberName] string name = "") =>
        value is >= 0 and < 1 ? value : throw Refused(name, value, "at least 0 and less than 1");

    internal static int AtLeastOne(int value, [CallerMemberName] string name = "") =>
        value >= 1 ? value : throw Refused(name, value, "at least 1");

    private static ArgumentOutOfRangeException Refused(string name, object value, string condition) =>
        new(name, value, $"{name}: must be {condition}.");
}
