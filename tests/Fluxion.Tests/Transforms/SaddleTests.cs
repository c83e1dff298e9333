using Fluxion.Testing;

namespace Fluxion.Tests.Transforms;

/// <summary>GradBench's saddle: min over x of max over y of (x₁² + x₂²) − (y₁² + y₂²), a descent within a descent, in every pairing of modes.</summary>
public class SaddleTests
{
    // GradBench's own expectation for each of the four numbers, from the start (1, 1).
    private const double Published = 8.246324826140356e-06;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void The_saddle_is_where_GradBench_finds_it(bool outer, bool inner)
    {
        var start = Tensor.Of([1.0, 1.0]);
        var x = Descent.ArgMin(outer, a => F(a, Descent.ArgMax(inner, b => F(a, b), start)), start);
        var y = Descent.ArgMax(outer, b => F(x, b), start);
        Compare.Close(Enumerable.Repeat(Published, 4), [.. x.ToArray<double>(), .. y.ToArray<double>()], 1e-15, "saddle");
    }

    private static Tensor F(Tensor x, Tensor y) => x.Square().Sum() - y.Square().Sum();
}
