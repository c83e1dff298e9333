namespace Fluxion.Course.Tests;

/// <summary>A theory that needs the program <c>dot</c>; skipped, and counted so, where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GraphvizTheoryAttribute : TheoryAttribute
{
    public GraphvizTheoryAttribute()
    {
        if (!Graphviz.IsInstalled)
        {
            Skip = "Graphviz is not installed (Debian: apt-get install graphviz).";
        }
    }
}
