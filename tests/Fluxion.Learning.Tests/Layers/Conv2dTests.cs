using static Fluxion.Transforms;

namespace Fluxion.Learning.Tests;

public sealed class Conv2dTests
{
    [Fact]
    public void First_weights_are_within_one_over_the_root_of_what_a_filter_sees()
    {
        var layer = Conv2d.Random(Key.Of(1), 4, 6, (3, 5), groups: 2);
        Assert.Equal([6, 2, 3, 5], layer.Weights.Shape);
        Assert.InRange(layer.Weights.Abs().Max().Item<float>(), 0.17, 1 / Math.Sqrt(30));
        Assert.InRange(layer.Bias!.Abs().Max().Item<float>(), 0, 1 / Math.Sqrt(30));
        Assert.Equal([0f, 0], Conv2d.Random(Key.Of(1), 1, 2, 3, weights: Initializer.He()).Bias!.ToArray<float>());
        Assert.Null(Conv2d.Random(Key.Of(1), 1, 2, 3, bias: false).Bias);
    }

    [Fact]
    public void What_is_set_on_a_layer_stays_through_maps_and_decides_the_shape()
    {
        var layer = Tree.Map(Conv2d.Random(Key.Of(1), 2, 4, 3, groups: 2) with { Stride = 2, Padding = (1, 0), Dilation = (1, 2) }, x => 2 * x);
        Assert.Equal([5, 4, 4, 2], layer.Apply(Tensor.Ones([5, 2, 7, 8])).Shape);
        Assert.Equal([4, 4, 2], layer.Apply(Tensor.Ones([2, 7, 8])).Shape);
    }

    [Fact]
    public void Groups_must_divide() =>
        Assert.Contains("3 groups do not divide 4 channels", Assert.Throws<ShapeException>(() => Conv2d.Random(Key.Of(1), 4, 6, 3, groups: 3)).Message);

    [Fact]
    public void A_small_LeNet_learns_its_first_digits()
    {
        var (images, labels) = Digits();
        Func<LeNet, Tensor> loss = model => model.Apply(images).SoftmaxCrossEntropy(labels).Mean();
        var (model, optimizer) = (LeNet.Random(Key.Of(3)), new Adam(0.004));
        var state = optimizer.Initialize(model);
        var before = loss(model).Item<float>();
        for (var step = 0; step < 40; step++)
        {
            (model, state) = optimizer.Update(model, Grad(loss)(model), state);
        }

        Assert.InRange(before, 2.0, 2.7);
        Assert.InRange(loss(model).Item<float>(), 0, 0.2);
        Assert.InRange(model.Apply(images).ArgMax().EqualTo(labels).Cast(DType.Float32).Mean().Item<float>(), 0.95, 1);
    }

    private static (Tensor Images, Tensor Labels) Digits()
    {
        const int Count = 60;
        var train = Mnist.Load(MnistDirectory.Find()!).Train;
        return (train.ToRows()[..Count].Reshape(Count, 1, 28, 28), train.ToLabels()[..Count]);
    }
}
