using System.Text;

namespace Fluxion;

/// <summary>What <see cref="GradientCheck"/> found.</summary>
/// <param name="Passed">Whether every derivative that was looked at agrees with finite differences.</param>
/// <param name="Checked">How many derivatives were looked at.</param>
/// <param name="Failures">How many of them differ.</param>
/// <param name="Elements">How many elements of the argument were moved.</param>
/// <param name="AllElements">How many the argument has.</param>
/// <param name="Worst">The one that differs most, failures first; null where there was nothing to look at.</param>
/// <param name="Kinks">Where one-sided differences disagree with each other, so that there is no derivative to compare with.</param>
public sealed record GradientReport(
    bool Passed, int Checked, int Failures, int Elements, int AllElements, GradientEntry? Worst, IReadOnlyList<GradientEntry> Kinks)
{
    private const int Listed = 3;

    /// <summary>Throws the report where a derivative differs.</summary>
    /// <exception cref="GradientCheckException">A derivative differs from its finite difference.</exception>
    public void ThrowIfFailed()
    {
        if (!Passed)
        {
            throw new GradientCheckException(ToString());
        }
    }

    /// <summary>A readable paragraph.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Passed ? "GradientCheck passed: " : "GradientCheck failed: ");
        text.Append(Passed ? $"{Checked} derivatives agree with finite differences" : $"{Failures} of {Checked} derivatives differ from finite differences");
        text.Append(Elements < AllElements ? $" ({Elements} of {AllElements} elements were looked at)." : ".");
        if (Worst is { } worst)
        {
            text.Append($" Worst: {worst}");
        }

        foreach (var kink in Kinks.Where(kink => !ReferenceEquals(kink, Worst)).Take(Listed))
        {
            text.Append($" Also {kink}");
        }

        return Kinks.Count <= Listed ? text.ToString() : text.Append($" There are {Kinks.Count} kinks in all.").ToString();
    }
}
