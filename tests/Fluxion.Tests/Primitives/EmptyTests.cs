using static Fluxion.Transforms;

namespace Fluxion.Tests.Primitives;

/// <summary>Operations on tensors without elements.</summary>
public sealed class EmptyTests
{
    [Fact]
    public void Repeated_scalars_of_no_elements_are_computed_with()
    {
        var (a, b) = (Tensor.Of(1.0).BroadcastTo([0, 3]), Tensor.Of(2.0).BroadcastTo([0, 3]));
        Assert.Equal([0, 3], (a / b).Shape);
        Assert.Equal([0, 3], (a > b).Shape);
        Assert.Equal([0, 3], a.Exp().Shape);
        Assert.Equal([0, 3], a.Reshape(3, 0).Reshape(0, 3).Cast(DType.Float32).Shape);
    }

    [Fact]
    public void The_derivative_of_a_quotient_of_no_elements_has_none() =>
        Assert.Equal([7, 0], Grad((Tensor x) => (x / 2).Sum())(Tensor.Zeros([7, 0])).Shape);

    // A batch of no examples, each of them large enough for the ways that large ones go: the memory of nothing begins at no address.
    [Theory]
    [MemberData(nameof(Operations))]
    public void A_batch_of_no_examples_gives_none_and_has_a_gradient_of_none(string name)
    {
        var (shape, function) = All[name];
        foreach (var dtype in new[] { DType.Float32, DType.Float64 })
        {
            var x = Tensor.Zeros(shape, dtype);
            Assert.Equal(0, function(x).Size);
            Assert.Equal(x.Type, Grad((Tensor y) => function(y).Sum())(x).Type);
        }
    }

    public static TheoryData<string> Operations => [.. All.Keys];

    private static readonly Dictionary<string, (Shape Shape, Func<Tensor, Tensor> Function)> All = new()
    {
        ["RealFft"] = ([0, 3000], x => x.RealFft()),
        ["RealFft of a prime"] = ([0, 2018], x => x.RealFft()),
        ["RealFft of few"] = ([0, 60], x => x.RealFft()),
        ["RealFft of an odd length"] = ([0, 3001], x => x.RealFft()),
        ["Fft"] = ([0, 3000, 2], x => x.Fft()),
        ["Softmax"] = ([0, 5000], x => x.Softmax()),
        ["LogSoftmax"] = ([0, 5000], x => x.LogSoftmax()),
        ["LayerNorm"] = ([0, 5000], x => x.LayerNorm()),
        ["CumulativeSum"] = ([0, 5000], x => x.CumulativeSum(1)),
        ["CumulativeMax"] = ([0, 5000], x => x.CumulativeMax(1)),
        ["CumulativeProduct"] = ([0, 5000], x => x.CumulativeProduct(1)),
        ["Sort"] = ([0, 5000], x => x.Sort(1)),
        ["TopK"] = ([0, 5000], x => x.TopK(3, 1).Values),
        ["Sum"] = ([0, 5000], x => x.Sum(1)),
        ["Max"] = ([0, 5000], x => x.Max(1)),
        ["LogSumExp"] = ([0, 5000], x => x.LogSumExp(1)),
        ["MatMul"] = ([0, 300, 300], x => x.MatMul(x.SwapAxes(-1, -2))),
        ["MatMul of rows"] = ([0, 1000], x => x.MatMul(Tensor.Ones([1000, 200], x.DType))),
        ["MatMul with a vector"] = ([0, 1000], x => x.MatMul(Tensor.Ones([1000, 1], x.DType))),
        ["Cholesky"] = ([0, 200, 200], x => x.Cholesky()),
        ["Inverse"] = ([0, 200, 200], x => x.Inverse()),
        ["Determinant"] = ([0, 200, 200], x => x.Determinant()),
        ["Conv2d"] = ([0, 16, 32, 32], x => x.Conv2d(Tensor.Ones([8, 16, 3, 3], x.DType), padding: 1)),
        ["Conv2d by channels"] = ([0, 16, 32, 32], x => x.Conv2d(Tensor.Ones([16, 1, 3, 3], x.DType), padding: 1, groups: 16)),
        ["MaxPool2d"] = ([0, 16, 32, 32], x => x.MaxPool2d(2)),
        ["AveragePool2d"] = ([0, 16, 32, 32], x => x.AveragePool2d(2)),
        ["Transpose"] = ([0, 300, 300], x => x.SwapAxes(1, 2) + 1),
        ["Tanh"] = ([0, 5000], x => x.Tanh()),
        ["Concatenate"] = ([0, 5000], x => Tensor.Concatenate([x, x], 1)),
        ["LinearRecurrence"] = ([0, 5000], x => Tensor.LinearRecurrence(x, x, 1)),
        ["Attention"] = ([0, 4, 100, 32], x => Tensor.Attention(x, x, x)),
    };
}
