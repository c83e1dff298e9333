namespace Fluxion.Tests.Transforms;

/// <summary>
/// GradBench's particle: a charge flies through the field of two others, of which one can be moved; where must it be for the path to meet the
/// origin? The force is a gradient within the simulation, and the search differentiates the simulation: every pairing of modes.
/// </summary>
public class ParticleTests
{
    private const double Step = 0.1;

    // GradBench's own expectation by gradient descent from w = 0.
    private const double Published = 0.2071918746486116;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Descent_finds_the_control_that_GradBench_finds(bool outer, bool inner) =>
        Assert.Equal(Published, Descent.ArgMin(outer, w => Landing(inner, w).Square().Sum(), Tensor.Of([0.0])).ToArray<double>()[0], 1e-12);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Newton_meets_the_origin_near_there(bool outer, bool inner)
    {
        Func<Tensor, Tensor> landing = w => Landing(inner, w).Sum();
        var w = Tensor.Of([0.0]);
        for (var i = 0; i < 8; i++)
        {
            w -= landing(w) / Descent.Gradient(outer, landing)(w);
        }

        Assert.Equal(0, landing(w).Item<double>(), 1e-9);
        Assert.Equal(Published, w.ToArray<double>()[0], 1e-3);
    }

    /// <summary>x where the path meets the axis y = 0, by Euler's method and a last, shorter step.</summary>
    private static Tensor Landing(bool reverse, Tensor w)
    {
        var movable = Tensor.Concatenate([Tensor.Of([10.0]), 10 - w]);
        var force = Descent.Gradient(reverse, at => -(Potential(at, movable) + Potential(at, Tensor.Of([10.0, 0.0]))));
        var (x, velocity) = (Tensor.Of([0.0, 8.0]), Tensor.Of([0.75, 0.0]));
        while (true)
        {
            var next = x + (Step * velocity);
            if (next[1].Item<double>() < 0)
            {
                return (x - (x[1] / velocity[1] * velocity))[0];
            }

            (x, velocity) = (next, velocity + (Step * force(x)));
        }
    }

    private static Tensor Potential(Tensor x, Tensor charge) => 1 / (x - charge).Square().Sum().Sqrt();
}
