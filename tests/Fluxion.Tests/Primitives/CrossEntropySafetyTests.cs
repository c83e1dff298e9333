using static Fluxion.Transforms;

namespace Fluxion.Tests.Primitives;

/// <summary>Softmax, logarithm and likelihood taken one by one end in NaN; the fused loss does not.</summary>
public class CrossEntropySafetyTests
{
    private static readonly Tensor Logits = Tensor.Of([0f, 200f]);
    private static readonly Tensor Target = Tensor.Of([1f, 0f]);

    [Fact]
    public void Separate_losses_are_infinite_with_a_gradient_that_is_not_finite()
    {
        var (loss, gradient) = ValueAndGrad((Tensor x) => -(Target * x.Softmax().Log()).Sum())(Logits);
        Assert.Equal(float.PositiveInfinity, loss.Item<float>());
        Assert.Contains(gradient.ToArray<float>(), value => !float.IsFinite(value));
    }

    [Fact]
    public void The_fused_loss_is_exact()
    {
        var (loss, gradient) = ValueAndGrad((Tensor x) => x.SoftmaxCrossEntropy(Target))(Logits);
        Assert.Equal(200f, loss.Item<float>());
        Assert.Equal([-1f, 1f], gradient.ToArray<float>());
    }

    [Fact]
    public void So_is_the_fused_loss_of_a_label()
    {
        var (loss, gradient) = ValueAndGrad((Tensor x) => x.SoftmaxCrossEntropy(Tensor.Of(0L)))(Logits);
        Assert.Equal(200f, loss.Item<float>());
        Assert.Equal([-1f, 1f], gradient.ToArray<float>());
    }

    [Theory]
    [InlineData(1e4f)]
    [InlineData(-1e4f)]
    public void It_stays_finite_for_huge_logits(float huge)
    {
        foreach (var target in new[] { Tensor.Of([1f, 0f, 0f]), Tensor.Of([0f, 0.5f, 0.5f]) })
        {
            var (loss, gradient) = ValueAndGrad((Tensor x) => x.SoftmaxCrossEntropy(target))(Tensor.Of([0f, huge, -huge]));
            Assert.True(float.IsFinite(loss.Item<float>()));
            Assert.All(gradient.ToArray<float>(), value => Assert.True(float.IsFinite(value)));
        }
    }
}
