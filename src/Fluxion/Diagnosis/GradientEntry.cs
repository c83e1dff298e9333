using System.Globalization;

namespace Fluxion;

/// <summary>One derivative with respect to one element of the argument, beside its finite difference.</summary>
/// <param name="Path">The leaf that holds the element, such as <c>Hidden.Weights</c>; empty for a tensor alone.</param>
/// <param name="Index">The element's place in the leaf.</param>
/// <param name="Mode">How the derivative was computed: reverse, forward, or one over the other.</param>
/// <param name="Order">1, or 2 for the derivative of a gradient.</param>
/// <param name="Exact">What the rules say.</param>
/// <param name="FiniteDifference">What values of the function say.</param>
/// <param name="Left">The one-sided difference from below.</param>
/// <param name="Right">The one-sided difference from above.</param>
/// <param name="IsKink">Whether the one-sided differences disagree with each other, however small the step.</param>
/// <param name="Passed">Whether both values agree; at a kink, whether the exact one lies between the one-sided ones.</param>
public sealed record GradientEntry(
    string Path,
    IReadOnlyList<int> Index,
    string Mode,
    int Order,
    double Exact,
    double FiniteDifference,
    double Left,
    double Right,
    bool IsKink,
    bool Passed)
{
    /// <summary>The difference over the larger of both values.</summary>
    public double RelativeError
    {
        get
        {
            var larger = Math.Max(Math.Abs(Exact), Math.Abs(FiniteDifference));
            return larger == 0 ? 0 : Math.Abs(Exact - FiniteDifference) / larger;
        }
    }

    /// <summary>Such as <c>Weights[1, 0]</c>.</summary>
    public string Place => (Path.Length == 0 ? "x" : Path) + (Index.Count == 0 ? "" : $"[{string.Join(", ", Index)}]");

    /// <summary>One sentence.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"at {Place}, {Mode} mode of order {Order} says {Exact:G9}{Verdict}");

    private string Verdict => IsKink
        ? string.Create(CultureInfo.InvariantCulture, $"; kink here: from below the slope is {Left:G5}, from above {Right:G5}.")
        : double.IsFinite(FiniteDifference)
            ? string.Create(CultureInfo.InvariantCulture, $" and finite differences say {FiniteDifference:G9} (relative error {RelativeError:G2}).")
            : "; the function has no finite values on both sides, so there is nothing to compare with: move away from the edge.";
}
