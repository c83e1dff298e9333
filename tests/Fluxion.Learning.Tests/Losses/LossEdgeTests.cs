using static Fluxion.Transforms;

namespace Fluxion.Learning.Tests;

/// <summary>Kinks, certainties and bad use, by hand.</summary>
public sealed class LossEdgeTests
{
    // Scores of the lectures' cat, car and frog: max(0, 5.1 − 3.2 + 1) + max(0, −1.7 − 3.2 + 1) = 2.9, and so on.
    [Fact]
    public void Hinge_of_the_worked_example()
    {
        var scores = Tensor.Of([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]]);
        var each = Losses.Hinge(scores, Tensor.Of([0L, 1L, 2L]), reduction: Reduction.None);
        Near.Equal([2.9, 0, 12.9], each, 1e-14);
        Assert.Equal(15.8 / 3, Losses.Hinge(scores, Tensor.Of([0L, 1L, 2L])).Item<double>(), 1e-14);
    }

    [Fact]
    public void An_ignored_label_costs_nothing_and_does_not_count()
    {
        var (scores, labels) = (Tensor.Of([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]]), Tensor.Of([0L, -100L, 2L]));
        var (loss, gradient) = ValueAndGrad((Tensor s) => Losses.CrossEntropy(s, labels, smoothing: 0.2, ignored: -100))(scores);
        var (kept, ofKept) = ValueAndGrad((Tensor s) => Losses.CrossEntropy(s, Tensor.Of([0L, 2L]), smoothing: 0.2))(scores.GatherRows(Tensor.Of([0L, 2L])));
        Assert.Equal(kept.Item<double>(), loss.Item<double>(), 1e-15);
        Near.Equal(ofKept[0].ToArray<double>(), gradient[0], 1e-15);
        Near.Equal([0, 0, 0], gradient[1], 0);
        Near.Equal(ofKept[1].ToArray<double>(), gradient[2], 1e-15);
        Assert.Equal(0, Losses.CrossEntropy(scores, labels, Reduction.None, ignored: -100).ToArray<double>()[1]);
    }

    // Each class over the margin pulls itself down and the right one up; at exactly the margin (class 2) nothing pulls.
    [Fact]
    public void Hinge_at_the_margin_has_gradient_zero()
    {
        var gradient = Grad((Tensor s) => Losses.Hinge(s, Tensor.Of(0L)))(Tensor.Of([2.0, 1.5, 1.0, 5.0, -3.0]));
        Assert.Equal([-2.0, 1, 0, 1, 0], gradient.ToArray<double>());
    }

    [Fact]
    public void Hinge_takes_another_margin() =>
        Assert.Equal(0.5, Losses.Hinge(Tensor.Of([2.0, 1.5]), Tensor.Of(0L), margin: 1).Item<double>());

    [Fact]
    public void A_right_certainty_costs_nothing_and_a_wrong_one_a_hundred()
    {
        var (p, t) = (Tensor.Of([0.0, 1.0, 0.0, 1.0]), Tensor.Of([0.0, 1.0, 1.0, 0.0]));
        var gradient = Grad((Tensor z) => Losses.BinaryCrossEntropy(z, t, Reduction.Sum))(p);
        Assert.Equal([0.0, 0, 100, 100], Losses.BinaryCrossEntropy(p, t, Reduction.None).ToArray<double>());
        Assert.Equal([1.0, -1, 0, 0], gradient.ToArray<double>());
    }

    [Fact]
    public void Binary_cross_entropy_agrees_from_logits_and_from_probabilities()
    {
        var (x, t) = (Tensor.Of([-3.0, 0.0, 2.0]), Tensor.Of([1.0, 0.5, 0.0]));
        Near.Equal(Losses.BinaryCrossEntropy(x.Sigmoid(), t, Reduction.None), Losses.BinaryCrossEntropyOfLogits(x, t, Reduction.None), 1e-14);
    }

    // σ(x) − t and σ'(x), also at 0, where the usual formula with |x| has a kink.
    [Fact]
    public void Binary_cross_entropy_of_logits_is_smooth_at_zero()
    {
        var loss = (Tensor x) => Losses.BinaryCrossEntropyOfLogits(x, Tensor.Of(1.0));
        Assert.Equal(-0.5, Grad(loss)(Tensor.Of(0.0)).Item<double>(), 1e-15);
        Assert.Equal(0.25, Grad(Grad(loss))(Tensor.Of(0.0)).Item<double>(), 1e-15);
    }

    [Fact]
    public void What_is_certain_diverges_from_nothing_else()
    {
        var (q, p) = (Tensor.Of([0.5, 0.25, 0.25]).Log(), Tensor.Of([1.0, 0.0, 0.0]));
        Assert.Equal(Math.Log(2), Losses.KullbackLeibler(q, p).Item<double>(), 1e-15);
        Assert.Equal(0, Losses.KullbackLeibler(Tensor.Of([0.0, double.NegativeInfinity, double.NegativeInfinity]), p).Item<double>());

        // ∂/∂p = log p + 1 − log q where p > 0.
        var gradient = Grad((Tensor t) => Losses.KullbackLeibler(q, t))(p);
        Near.Equal([1 + Math.Log(2), 0, 0], gradient, 1e-15);
    }

    [Fact]
    public void Targets_that_do_not_belong_are_refused()
    {
        var (x, t) = (Tensor.Of([1.0, 2.0]), Tensor.Of([[1.0], [2.0]]));
        foreach (var loss in new Func<Tensor, Tensor, Reduction, Tensor>[] { Losses.MeanSquare, Losses.BinaryCrossEntropy, (logits, targets, reduction) => Losses.BinaryCrossEntropyOfLogits(logits, targets, reduction), Losses.KullbackLeibler })
        {
            Assert.Contains("shape (2,)", Assert.Throws<ShapeException>(() => loss(x, t, Reduction.Mean)).Message, StringComparison.Ordinal);
        }

        Assert.Contains("one integer label a row", Assert.Throws<ShapeException>(() => Losses.Hinge(x, x)).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Losses.Hinge(x, Tensor.Of(2L)));
        Assert.Throws<ShapeException>(() => Losses.KullbackLeibler(Tensor.Of(0.0), Tensor.Of(1.0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Losses.MeanSquare(x, x, (Reduction)9));
    }
}
