namespace Fluxion.Course.Tests;

/// <summary>Numbers that lecture notes print, typed in from there: the samples must find them.</summary>
public sealed class PublishedNumberTests
{
    [Fact]
    public void Gates_have_the_value_and_gradient_of_the_lecture()
    {
        Says("gates", "2(xy + max(z, w)) at (3, -4, 2, -1) is -20");
        Says("gates", "its gradient is -8, 6, 2, 0");
    }

    private static void Says(string name, string line) => Assert.Contains(line, Pages.Lines(name));
}
