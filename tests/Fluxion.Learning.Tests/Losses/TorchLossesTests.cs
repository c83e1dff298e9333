using static Fluxion.Transforms;

namespace Fluxion.Learning.Tests;

/// <summary>Losses and their gradients beside PyTorch's.</summary>
public sealed class TorchLossesTests
{
    private static readonly Reference Torch = Reference.Read("losses/torch.json");
    private static readonly Tensor Labels = Torch.Tensor("labels", 6).Cast(DType.Int64);
    private static readonly Tensor Probabilities = Torch.Tensor("probabilities", 6, 4);

    private static readonly Dictionary<string, (int[] Shape, Func<Tensor, Reduction, Tensor> Loss)> All = new()
    {
        ["mean-square"] = ([4, 3], (x, reduction) => Losses.MeanSquare(x, Torch.Tensor("targets", 4, 3), reduction)),
        ["hinge"] = ([6, 4], (x, reduction) => Losses.Hinge(x, Labels, reduction: reduction)),
        ["cross-entropy"] = ([6, 4], (x, reduction) => Losses.CrossEntropy(x, Labels, reduction)),
        ["cross-entropy-probabilities"] = ([6, 4], (x, reduction) => Losses.CrossEntropy(x, Probabilities, reduction)),
        ["cross-entropy-smoothed"] = ([6, 4], (x, reduction) => Losses.CrossEntropy(x, Labels, reduction, smoothing: 0.1)),
        ["cross-entropy-probabilities-smoothed"] = ([6, 4], (x, reduction) => Losses.CrossEntropy(x, Probabilities, reduction, smoothing: 0.1)),
        ["nll"] = ([6, 4], (x, reduction) => Losses.NegativeLogLikelihood(x, Labels, reduction)),
        ["bce"] = ([6], (x, reduction) => Losses.BinaryCrossEntropy(x, Torch.Tensor("innerTargets", 6), reduction)),
        ["bce-logits"] = ([13], (x, reduction) => Losses.BinaryCrossEntropyOfLogits(x, Torch.Tensor("chances", 13), reduction)),
        ["bce-logits-weighted"] = ([13], (x, reduction) => Losses.BinaryCrossEntropyOfLogits(x, Torch.Tensor("chances", 13), reduction, positiveWeight: 3)),
        ["kl"] = ([6, 4], (x, reduction) => Losses.KullbackLeibler(x, Probabilities, reduction)),
    };

    public static TheoryData<string> Names => [.. Torch.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Losses_and_gradients_are_those_of_PyTorch(string name)
    {
        var expected = Torch.Case(name);
        var (shape, loss) = All[name];
        var x = expected.Tensor("x", shape);
        var (mean, gradient) = ValueAndGrad((Tensor z) => loss(z, Reduction.Mean))(x);

        Near.Equal(expected.Numbers("each"), loss(x, Reduction.None).Reshape(-1));
        Near.Equal([expected.Number("mean")], mean.Reshape(-1));
        Near.Equal(expected.Numbers("gradient"), gradient.Reshape(-1));
        Near.Equal([expected.Numbers("each").Sum()], loss(x, Reduction.Sum).Reshape(-1));
    }
}
