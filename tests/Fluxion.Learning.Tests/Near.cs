namespace Fluxion.Learning.Tests;

/// <summary>Numbers that agree up to rounding.</summary>
internal static class Near
{
    public static void Equal(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            var error = Math.Abs(expected[i] - actual[i]);
            Assert.True(
                expected[i].Equals(actual[i]) || error <= tolerance * Math.Max(1, Math.Abs(expected[i])),
                $"At {i}: expected {expected[i]:G17}, got {actual[i]:G17}, apart by {error:G3}.");
        }
    }

    public static void Equal(IReadOnlyList<double> expected, Tensor actual, double tolerance = 1e-12) =>
        Equal(expected, actual.ToArray<double>(), tolerance);

    public static void Equal(Tensor expected, Tensor actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Equal(expected.ToArray<double>(), actual, tolerance);
    }
}
