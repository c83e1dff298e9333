using static Fluxion.Transforms;

namespace Fluxion.Learning.Tests;

/// <summary>What holds for every optimiser.</summary>
public sealed partial class OptimizerTests
{
    public static TheoryData<Optimizer> All =>
    [
        new GradientDescent(0.1), new Sgd(0.1), new Sgd(0.1) { Momentum = 0.9 }, new Sgd(0.1) { Momentum = 0.9, Nesterov = true },
        new Adagrad(0.1), new Adam(0.1), new Adam(0.1) { Amsgrad = true }, new AdamW(0.1),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Whole_numbers_are_left_alone(Optimizer optimizer)
    {
        var model = new Mixed(Tensor.Of([1f, 2f]), Tensor.Of([7L]), [Tensor.Of(3.0)]);
        var state = optimizer.Initialize(model);
        (var next, state) = optimizer.Update(model, new Mixed(Tensor.Of([2f, -2f]), Tensor.Of([9L]), [Tensor.Of(1.0)]), state);

        Assert.Equal([7L], next.Count.ToArray<long>());
        Assert.Equal(DType.Float32, next.Slope.DType);
        Assert.Equal(DType.Float64, next.Others[0].DType);
        Assert.True(next.Slope.ToArray<float>() is [< 1, > 2] && next.Others[0].Item<double>() < 3);
        Assert.Equal([1f, 2f], model.Slope.ToArray<float>());
        Assert.All(state.Memory, memory => Assert.Equal(Tree.Paths(model), Tree.Paths(memory)));
        Assert.Equal(1, state.Step.Item<long>());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Maximize_goes_the_other_way(Optimizer optimizer)
    {
        var down = optimizer.Update(Tensor.Of(0.0), Tensor.Of(1.0), optimizer.Initialize(Tensor.Of(0.0))).Model;
        var uphill = optimizer with { Maximize = true };
        var up = uphill.Update(Tensor.Of(0.0), Tensor.Of(1.0), uphill.Initialize(Tensor.Of(0.0))).Model;
        Assert.True(down.Item<double>() < 0);
        Assert.Equal(-down.Item<double>(), up.Item<double>());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_line_is_fitted(Optimizer optimizer)
    {
        var x = Tensor.Of([0.0, 1.0, 2.0, 3.0]);
        var loss = ValueAndGrad((Tensor w) => ((w[0] * x) + w[1] - ((2 * x) - 1)).Square().Mean());
        var w = Tensor.Of([0.0, 0.0]);
        var state = optimizer.Initialize(w);
        var first = loss(w).Value.Item<double>();
        for (var i = 0; i < 500; i++)
        {
            (w, state) = optimizer.Update(w, loss(w).Gradient, state);
        }

        Assert.True(loss(w).Value.Item<double>() < 0.1 * first);
    }

    // The first step of gradient descent on ½w² leaves w − rate · w, whose derivative with respect to w is 1 − rate.
    [Fact]
    public void A_step_can_be_differentiated()
    {
        var optimizer = new GradientDescent(0.25);
        var state = optimizer.Initialize(Tensor.Of(3.0));
        var slope = Grad((Tensor w) => optimizer.Update(w, Grad((Tensor v) => 0.5 * v.Square())(w), state).Model)(Tensor.Of(3.0));
        Assert.Equal(0.75, slope.Item<double>());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Variables_in_a_model_do_not_record_their_training(Optimizer optimizer)
    {
        var model = new Trained(Tensor.Variable(Tensor.Of(1.0)));
        var state = optimizer.Initialize(model);
        for (var i = 0; i < 2; i++)
        {
            (model, state) = optimizer.Update(model, new Trained(Tensor.Variable(Tensor.Of(1.0))), state);
        }

        Assert.True(model.Weight.Value.Item<double>() < 1);
    }

    [Fact]
    public void A_gradient_of_another_shape_is_refused()
    {
        var optimizer = new Sgd(0.1);
        var weights = Tensor.Of([1.0, 2.0]);
        var error = Assert.Throws<ShapeException>(() => optimizer.Update(weights, Tensor.Of([[1.0, 2.0]]), optimizer.Initialize(weights)));
        Assert.Contains("weights of shape (2,) have a gradient of shape (1, 2)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_of_another_optimiser_is_refused()
    {
        var weights = Tensor.Of(1.0);
        var error = Assert.Throws<TreeException>(() => new Adam().Update(weights, weights, new Sgd(0.1).Initialize(weights)));
        Assert.Contains("make it with Initialize", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_of_another_model_is_refused()
    {
        var (optimizer, weights) = (new Adam(), Tensor.Of([1.0, 2.0]));
        var error = Assert.Throws<ShapeException>(() => optimizer.Update(weights, weights, optimizer.Initialize(Tensor.Of(1.0))));
        Assert.Contains("belongs to another model", error.Message, StringComparison.Ordinal);
    }

    // No number is taken out on the way, so a batch of models takes its steps at once.
    [Theory]
    [MemberData(nameof(All))]
    public void A_step_can_be_batched(Optimizer optimizer)
    {
        var (weights, gradients) = (Tensor.Of([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), Tensor.Of([[0.5, -1.0], [2.0, 0.1], [-3.0, 0.7]]));
        Tensor TwoSteps(Tensor w, Tensor g)
        {
            var (next, state) = optimizer.Update(w, g, optimizer.Initialize(w));
            return optimizer.Update(next, g.Square(), state).Model;
        }

        var rows = Tensor.Stack([.. Enumerable.Range(0, 3).Select(i => TwoSteps(weights[i], gradients[i]))]);
        Near.Equal(rows, Vmap((Tensor w, Tensor g) => TwoSteps(w, g))(weights, gradients), 1e-15);
    }

    [Fact]
    public void Options_without_sense_are_refused()
    {
        Assert.Contains("Rate: must be finite and at least 0", Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(-1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(double.NaN));
        Assert.Contains("Momentum", Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(1) { Momentum = -0.1 }).Message, StringComparison.Ordinal);
        Assert.Contains("less than 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam { Beta2 = 1 }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdamW { Eps = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adagrad { WeightDecay = double.PositiveInfinity });
    }

    [Fact]
    public void Nesterov_without_momentum_is_refused()
    {
        var optimizer = new Sgd(0.1) { Nesterov = true };
        var weights = Tensor.Of(1.0);
        Assert.Contains("Momentum greater than 0", Assert.Throws<InvalidOperationException>(() => optimizer.Update(weights, weights, optimizer.Initialize(weights))).Message, StringComparison.Ordinal);
    }

    [Tree]
    internal sealed partial record Mixed(Tensor Slope, Tensor Count, Tensor[] Others);

    [Tree]
    internal sealed partial record Trained(Variable Weight);
}
