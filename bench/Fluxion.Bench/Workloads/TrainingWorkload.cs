using System.Text.Json.Nodes;
using static Fluxion.Compiler;
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
        () => Steps(() => Fluxion.Bench.LeNet.Random(Key.Of(1)), (model, x) => model.Apply(x), Numbers.Tensor([batch, 1, 28, 28], "f32", 0, 1)),
        (peer, threads) => peer.Prepare("lenet", threads, ("batch", batch), ("rate", Rate)));

    /// <summary>The lab's network's.</summary>
    public static Workload Perceptron(int[] sizes, int batch) => new(
        $"{string.Join('-', sizes)} batch {batch}",
        () => Steps(() => Mlp.Create(sizes, Key.Of(1)), (model, x) => model.Apply(x), Numbers.Tensor([batch, sizes[0]], "f32", 0, 1)),
        (peer, threads) => peer.Prepare(
            "mlp_step", threads, ("sizes", new JsonArray([.. sizes.Select(size => (JsonNode)size)])), ("batch", batch), ("rate", Rate)));

    /// <summary>The lab's step: traced, compiled and run once; run once more; and run as it stands.</summary>
    public static (Action First, Action Later, Action Eager) FirstCall(int[] sizes, int batch)
    {
        var (model, x) = (Mlp.Create(sizes, Key.Of(1)), Numbers.Tensor([batch, sizes[0]], "f32", 0, 1));
        var labels = Labels(batch);
        var program = Step<Mlp>((weights, images) => weights.Apply(images));
        var compiled = Compile(program);
        return (() => Compile(program)(model, x, labels), () => compiled(model, x, labels), () => program(model, x, labels));
    }

    private static Ways Steps<T>(Func<T> create, Func<T, Tensor, Tensor> apply, Tensor x)
        where T : ITree<T>
    {
        var labels = Labels(x.Shape[0]);
        var program = Step(apply);
        var inPlace = Compile(program, donate: [0]);

        // Each way has a model of its own: the compiled one takes over its memory.
        var (compiled, eager) = (create(), create());
        return new Ways(() => (_, compiled) = inPlace(compiled, x, labels), () => (_, eager) = program(eager, x, labels));
    }

    private static Func<T, Tensor, Tensor, (Tensor Loss, T Model)> Step<T>(Func<T, Tensor, Tensor> apply)
        where T : ITree<T> => (model, x, labels) =>
        {
            var (loss, gradient) = ValueAndGrad((T candidate) => Losses.CrossEntropy(apply(candidate, x), labels))(model);
            return (loss, Tree.Map(model, gradient, (weights, slope) => weights - (Rate * slope)));
        };

    private static Tensor Labels(int batch) => Key.Of(2).Integers([batch], Classes);
}
