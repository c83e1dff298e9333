using static Fluxion.Transforms;

namespace Fluxion.Tests.Tensors;

public class VariableTests
{
    [Fact]
    public void Backward_adds_to_the_gradient_until_it_is_cleared()
    {
        var w = Tensor.Variable(Tensor.Of([2.0, 3.0]));
        Assert.Null(w.Gradient);
        var loss = (w * w).Sum();
        loss.Backward();
        Assert.Equal([4, 6], w.Gradient!.ToArray<double>());
        loss.Backward();
        Assert.Equal([8, 12], w.Gradient!.ToArray<double>());
        w.ClearGradient();
        Assert.Null(w.Gradient);
    }

    [Fact]
    public void A_graph_can_be_extended_and_walked_again()
    {
        var w = Tensor.Variable(Tensor.Of(3.0));
        var y = w * w;
        y.Backward();
        var z = y * y;
        w.ClearGradient();
        z.Backward();
        Assert.Equal(108.0, w.Gradient!.Item<double>());
    }

    [Fact]
    public void A_cotangent_weights_the_elements()
    {
        var w = Tensor.Variable(Tensor.Of([2.0, 3.0]));
        (w * w).Backward(Tensor.Of([1.0, 10.0]));
        Assert.Equal([4, 60], w.Gradient!.ToArray<double>());
    }

    [Fact]
    public void An_update_leaves_what_was_recorded_before_as_it_was()
    {
        var w = Tensor.Variable(Tensor.Of(3.0));
        var loss = w * w;
        w.Value = Tensor.Of(100.0);
        loss.Backward();
        Assert.Equal(6.0, w.Gradient!.Item<double>());
        Assert.Equal(10_000.0, (w * w).Item<double>());
    }

    [Fact]
    public void Gradient_descent_finds_the_minimum()
    {
        var w = Tensor.Variable(Tensor.Of(3.0));
        for (var i = 0; i < 100; i++)
        {
            ((w - 1) * (w - 1)).Backward();
            w.Value = w.Value - (0.1 * w.Gradient!);
            w.ClearGradient();
        }

        Assert.Equal(1.0, w.Value.Item<double>(), 1e-8);
    }

    [Fact]
    public void A_shared_weight_collects_from_every_use()
    {
        var w = Tensor.Variable(Tensor.Of(2.0));
        ((w * 5) + w.Pow(3)).Backward();
        Assert.Equal(17.0, w.Gradient!.Item<double>());
    }

    [Fact]
    public void A_gradient_inside_a_transform_is_recorded_too()
    {
        // d/dw [d/dx (w x²) at x = 3] = 6
        var w = Tensor.Variable(Tensor.Of(2.0));
        var slope = Grad(x => w * x * x)(Tensor.Of(3.0));
        slope.Backward();
        Assert.Equal(6.0, w.Gradient!.Item<double>());
    }

    [Fact]
    public void Grad_with_respect_to_a_variable_sees_its_value()
    {
        var w = Tensor.Variable(Tensor.Of(2.0));
        Assert.Equal(4.0, Grad(x => x * x)(w).Item<double>());
    }

    [Fact]
    public void Two_threads_walk_a_shared_graph_at_once()
    {
        var w = Tensor.Variable(Tensor.Of(1.0));
        Tensor y = w;
        for (var i = 0; i < 1000; i++)
        {
            y = y + 1;
        }

        Parallel.For(0, 64, _ => y.Backward());
        Assert.Equal(64.0, w.Gradient!.Item<double>());
    }

    [Fact]
    public void A_graph_is_freed_once_nobody_reaches_it()
    {
        var w = Tensor.Variable(Tensor.Of(1.0));
        var forgotten = Record(w);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.False(forgotten.TryGetTarget(out _));

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference<Tensor> Record(Variable w)
        {
            var middle = w * 2;
            var loss = middle * middle;
            loss.Backward();
            return new WeakReference<Tensor>(middle);
        }
    }
}
