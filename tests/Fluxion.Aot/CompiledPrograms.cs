using Fluxion;
using Fluxion.Cli.Lab;
using static Fluxion.Compiler;
using static Fluxion.Transforms;

/// <summary>Compiled functions, where no code can be emitted: the same plans run over loops that are there already, to the same bits as eager.</summary>
internal static class CompiledPrograms
{
    private const int Steps = 20;

    internal static void Print()
    {
        var x = Key.Of(1).Uniform([37, 50], -2, 2);
        Func<Tensor, Tensor> function = z => (((2 * z) + 1).Tanh() * z.Softmax()).Sum();
        var compiled = Compile(function);
        Say("function", Same([function(x)], [compiled(x)]));
        Say("gradient, compiled", Same([Grad(function)(x)], [Compile(Grad(function))(x)]));
        Say("gradient of the compiled", Same([Grad(function)(x)], [Grad(compiled)(x)]));
        Say("training steps", Same(Trained(isEager: true), Trained(isEager: false)));

        // What says that the loops are the ones meant, and that fusing still takes place.
        var report = compiled.Explain();
        Console.WriteLine($"blocks: {report.Contains("blocks, ", StringComparison.Ordinal)}, emitted: {report.Contains("emitted", StringComparison.Ordinal)}");
    }

    // The lab's network after some batches of made-up images, the last one smaller.
    private static IReadOnlyList<Tensor> Trained(bool isEager)
    {
        var images = new LabImages(Key.Of(2).Uniform([995, 784]), Key.Of(3).Integers([995], 10).Cast(DType.Int64));
        var optimizer = new Sgd(0.1);
        var model = Mlp.Random(Key.Of(4), [784, 64, 64, 10]);
        var state = optimizer.Initialize(model);
        var step = LabProgram.Step(optimizer, 1e-3, isEager);
        foreach (var batch in Batches.Shuffled(Key.Of(5), 995, 50).Take(Steps))
        {
            (model, state) = step(model, state, images, batch);
        }

        return [.. Tree.Leaves(model), LabProgram.Right(isEager)(model, images)];
    }

    private static bool Same(IReadOnlyList<Tensor> expected, IReadOnlyList<Tensor> actual) =>
        expected.Count == actual.Count && expected.Zip(actual).All(pair => pair.First.Shape.Equals(pair.Second.Shape) && pair.First.EqualTo(pair.Second).All().Item<bool>());

    private static void Say(string what, bool isSame) => Console.WriteLine($"compiled {what}: {(isSame ? "the same bits" : "DIFFERENT")}");
}
