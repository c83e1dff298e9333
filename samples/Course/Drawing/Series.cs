namespace Course;

/// <summary>Points of a plot that belong together.</summary>
/// <param name="Name">What the legend calls them; empty to leave them out of it.</param>
/// <param name="Points">The points.</param>
/// <param name="Joined">Whether a line joins them; otherwise they are dots.</param>
internal sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points, bool Joined);
