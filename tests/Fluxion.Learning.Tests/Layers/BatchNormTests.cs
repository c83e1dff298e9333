using static Fluxion.Transforms;

namespace Fluxion.Learning.Tests;

public sealed class BatchNormTests
{
    private static readonly Reference Torch = Reference.Read("layers/batch_norm.json");

    public static TheoryData<string> Names => [.. Torch.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Three_batches_and_an_evaluation_are_those_of_PyTorch(string name)
    {
        var expected = Torch.Case(name);
        int[] shape = [.. expected.Numbers("shape").Select(extent => (int)extent)];
        var layer = new BatchNorm(expected.Tensor("scale", shape[1]), expected.Tensor("shift", shape[1]))
        {
            Momentum = name == "sequences" ? 0.3 : 0.1,
            Eps = name == "images" ? 0.01 : 1e-5,
        };
        var state = layer.Initialize();
        for (var i = 0; i < 4; i++)
        {
            var step = expected.Case($"{i}");
            var (x, before) = (step.Tensor("x", shape), state);
            var apply = (BatchNorm l, Tensor z) => i < 3 ? l.Train(z, before).Y : l.Evaluate(z, before);
            var (y, pullback) = Vjp(z => apply(layer, z), x);
            Near.Equal(step.Numbers("y"), y.Reshape(-1));
            Near.Equal(step.Numbers("dx"), pullback(step.Tensor("cotangent", shape)).Reshape(-1));

            var gradient = Grad((BatchNorm l) => (apply(l, x) * step.Tensor("cotangent", shape)).Sum())(layer);
            Near.Equal(step.Numbers("dscale"), gradient.Scale);
            Near.Equal(step.Numbers("dshift"), gradient.Shift);

            state = i < 3 ? layer.Train(x, state).State : state;
            Near.Equal(step.Numbers("mean"), state.Mean);
            Near.Equal(step.Numbers("variance"), state.Variance);
        }
    }

    // Mean 3, biased variance 4, unbiased 6: (x − 3) / 2, and a tenth of 3 and of 6 comes into the state.
    [Fact]
    public void By_hand()
    {
        var layer = BatchNorm.Create(1, DType.Float64) with { Eps = 0 };
        var (y, state) = layer.Train(Tensor.Of([[3 - Math.Sqrt(6)], [3.0], [3 + Math.Sqrt(6)]]), layer.Initialize());
        Near.Equal([-Math.Sqrt(1.5), 0, Math.Sqrt(1.5)], y.Reshape(-1), 1e-15);
        Near.Equal([0.3], state.Mean, 1e-15);
        Near.Equal([0.9 + 0.6], state.Variance, 1e-15);
    }

    [Fact]
    public void The_running_state_is_constant_to_derivatives()
    {
        var layer = BatchNorm.Create(1, DType.Float64);
        var gradient = Grad((Tensor x) => layer.Train(x, layer.Initialize()).State.Mean.Sum())(Tensor.Of([[1.0], [2.0]]));
        Assert.Equal([0.0, 0], gradient.ToArray<double>());
    }

    [Fact]
    public void Inputs_that_do_not_fit_are_refused()
    {
        var layer = BatchNorm.Create(3);
        Assert.Contains("3 channels", Assert.Throws<ShapeException>(() => layer.Train(Tensor.Zeros([5, 2]), layer.Initialize())).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => layer.Evaluate(Tensor.Zeros([3]), layer.Initialize()));
        Assert.Contains("have no variance", Assert.Throws<ShapeException>(() => layer.Train(Tensor.Zeros([1, 3]), layer.Initialize())).Message, StringComparison.Ordinal);
    }
}
