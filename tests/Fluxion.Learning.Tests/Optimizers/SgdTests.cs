using static Fluxion.Transforms;

namespace Fluxion.Learning.Tests;

public sealed partial class SgdTests
{
    [Fact]
    public void A_step_goes_down_the_gradient()
    {
        var optimizer = new Sgd(0.5);
        var model = new Line(Tensor.Of([1.0, 2.0]), Tensor.Of(3.0), Tensor.Of(7L));
        var gradient = new Line(Tensor.Of([2.0, -2.0]), Tensor.Of(1.0), Tensor.Of(9L));
        var (next, state) = optimizer.Update(model, gradient, optimizer.Start(model));

        Assert.Equal([0, 3], next.Slope.ToArray<double>());
        Assert.Equal(2.5, next.Offset.Item<double>());
        Assert.Equal(7, next.Count.Item<long>());
        Assert.Equal(new SgdState(), state);
        Assert.Equal([1, 2], model.Slope.ToArray<double>());
    }

    [Fact]
    public void A_line_is_fitted()
    {
        var x = Tensor.Of([0.0, 1.0, 2.0, 3.0]);
        var wanted = (2 * x) - 1;
        var step = ValueAndGrad((Line m) => ((m.Slope * x) + m.Offset - wanted).Square().Mean());
        var optimizer = new Sgd(0.1);
        var model = new Line(Tensor.Of(0.0), Tensor.Of(0.0), Tensor.Of(0L));
        var state = optimizer.Start(model);
        for (var i = 0; i < 500; i++)
        {
            (model, state) = optimizer.Update(model, step(model).Gradient, state);
        }

        Assert.Equal(2, model.Slope.Item<double>(), 1e-6);
        Assert.Equal(-1, model.Offset.Item<double>(), 1e-6);
    }

    [Tree]
    internal sealed partial record Line(Tensor Slope, Tensor Offset, Tensor Count);
}
