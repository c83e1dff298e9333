using static Fluxion.Transforms;

namespace Fluxion.Learning.Tests;

public sealed class LossesTests
{
    private static readonly Tensor Logits = Tensor.Of([[1.0, 2.0, 0.5], [-1.0, 0.0, 3.0]]);
    private static readonly Tensor Probabilities = Tensor.Of([[0.0, 1.0, 0.0], [0.2, 0.3, 0.5]]);
    private static readonly Tensor Labels = Tensor.Of([1L, 2L]);

    [Fact]
    public void The_default_is_the_mean_over_the_batch()
    {
        var each = Losses.CrossEntropy(Logits, Labels, Reduction.None).ToArray<double>();
        Assert.Equal(2, each.Length);
        Assert.Equal(each.Average(), Losses.CrossEntropy(Logits, Labels).Item<double>(), 1e-15);
        Assert.Equal(each.Sum(), Losses.CrossEntropy(Logits, Labels, Reduction.Sum).Item<double>(), 1e-15);
    }

    [Fact]
    public void Cross_entropy_has_the_textbook_gradients()
    {
        var (x, p) = Grad((Tensor a, Tensor b) => Losses.CrossEntropy(a, b, Reduction.Sum))(Logits, Probabilities);
        Near((Probabilities.Sum(axis: -1, keepDims: true) * Logits.Softmax()) - Probabilities, x);
        Near(-Logits.LogSoftmax(), p);
    }

    [Fact]
    public void Negative_log_likelihood_has_the_textbook_gradients()
    {
        var q = Logits.LogSoftmax();
        var (qBar, pBar) = Grad((Tensor a, Tensor b) => Losses.NegativeLogLikelihood(a, b, Reduction.Sum))(q, Probabilities);
        Near(-Probabilities, qBar);
        Near(-q, pBar);
    }

    [Fact]
    public void Both_losses_agree_where_both_are_finite()
    {
        foreach (var target in new[] { Probabilities, Labels })
        {
            Near(Losses.CrossEntropy(Logits, target, Reduction.None), Losses.NegativeLogLikelihood(Logits.LogSoftmax(), target, Reduction.None));
        }
    }

    [Fact]
    public void Softmax_logarithm_and_likelihood_apart_end_in_infinity_and_the_fused_loss_does_not()
    {
        var (logits, target) = (Tensor.Of([0f, 200f]), Tensor.Of([1f, 0f]));
        var (apart, wrong) = ValueAndGrad((Tensor x) => Losses.NegativeLogLikelihood(x.Softmax().Log(), target))(logits);
        Assert.Equal(float.PositiveInfinity, apart.Item<float>());
        Assert.Contains(wrong.ToArray<float>(), value => !float.IsFinite(value));

        var (fused, right) = ValueAndGrad((Tensor x) => Losses.CrossEntropy(x, target))(logits);
        Assert.Equal(200, fused.Item<float>());
        Assert.Equal([-1f, 1f], right.ToArray<float>());
    }

    [Fact]
    public void A_label_ignores_what_the_other_classes_have() =>
        Assert.Equal(0.5f, Losses.NegativeLogLikelihood(Tensor.Of([[float.NegativeInfinity, -0.5f]]), Tensor.Of([1])).Item<float>());

    [Fact]
    public void One_sample_needs_no_batch() =>
        Near(Losses.CrossEntropy(Logits[0], Tensor.Of(1L)), Losses.NegativeLogLikelihood(Logits[0].LogSoftmax(), Tensor.Of(1L)));

    [Fact]
    public void Shapes_that_do_not_belong_together_are_refused()
    {
        Assert.Throws<ShapeException>(() => Losses.CrossEntropy(Logits, Tensor.Of([1L, 2L, 0L])));
        Assert.Contains("one label a row", Assert.Throws<ShapeException>(() => Losses.NegativeLogLikelihood(Logits, Tensor.Of([1L, 2L, 0L]))).Message);
        Assert.Throws<ShapeException>(() => Losses.NegativeLogLikelihood(Logits, Probabilities[0]));
        Assert.Throws<ShapeException>(() => Losses.NegativeLogLikelihood(Logits, Tensor.Of([1L, 3L])));
    }

    private static void Near(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.All(expected.ToArray<double>().Zip(actual.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
    }
}
