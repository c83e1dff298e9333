using System.Text.Json.Nodes;
using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>A step of plain descent on a batch that stays: the loss and the next model.</summary>
internal static class TrainingWorkload
{
    private const double Rate = 0.1;
    private const int Classes = 10;

    /// <summary>LeNet-5's.</summary>
    public static Workload LeNet(int batch) => new(
        $"LeNet-5 batch {batch}",
        () => Steps(Fluxion.Bench.LeNet.Random(Key.Of(1)), (model, x) => model.Apply(x), Numbers.Tensor([batch, 1, 28, 28], "f32", 0, 1)),
        (peer, threads) => peer.Prepare("lenet", threads, ("batch", batch), ("rate", Rate)));

    /// <summary>The lab's network's.</summary>
    public static Workload Perceptron(int[] sizes, int batch) => new(
        $"{string.Join('-', sizes)} batch {batch}",
        () => Steps(Mlp.Create(sizes, Key.Of(1)), (model, x) => model.Apply(x), Numbers.Tensor([batch, sizes[0]], "f32", 0, 1)),
        (peer, threads) => peer.Prepare(
            "mlp_step", threads, ("sizes", new JsonArray([.. sizes.Select(size => (JsonNode)size)])), ("batch", batch), ("rate", Rate)));

    private static Ways Steps<T>(T model, Func<T, Tensor, Tensor> apply, Tensor x)
        where T : ITree<T>
    {
        var labels = Key.Of(2).Integers([x.Shape[0]], Classes);
        Func<T, Tensor, Tensor, (Tensor Loss, T Model)> program = (weights, images, classes) =>
        {
            var (loss, gradient) = ValueAndGrad((T candidate) => Losses.CrossEntropy(apply(candidate, images), classes))(weights);
            return (loss, Tree.Map(weights, gradient, (leaf, slope) => leaf - (Rate * slope)));
        };
        var eager = model;
        return new Ways(() => eager = program(eager, x, labels).Model);
    }
}
