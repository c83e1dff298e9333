using Fluxion.Bench;
using Fluxion.Compilation.Tests.Memory;

namespace Fluxion.Compilation.Tests.Snapshots;

/// <summary>The programs whose compilation is kept as text.</summary>
internal static class SnapshotPrograms
{
    private static readonly Tensor Rows = Tensor.Arange(0, 640 * 256).Reshape(640, 256) / 1000;

    internal static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>
    {
        ["Chain"] = () => Of("chain", (Tensor x) => ((x * 2) + 1).Tanh() * x, Rows),
        ["Softmax"] = () => Of("softmax", Softmax, Rows),
        ["SoftmaxGradient"] = () => Of("softmax gradient", Transforms.Grad((Tensor x) => (Softmax(x) * x).Sum()), Rows),
        ["PerceptronStep"] = PerceptronStep,
        ["LstmGradient"] = LstmGradient,
        ["Attention"] = AttentionBlock,
    };

    private static Tensor Softmax(Tensor x)
    {
        var e = (x - x.Max(-1, keepDims: true)).Exp();
        return e / e.Sum(-1, keepDims: true);
    }

    private static string PerceptronStep()
    {
        var step = Compiler.Compile<Perceptron, OptimizerState<Perceptron>, Tensor, Tensor, Perceptron, OptimizerState<Perceptron>>(
            Perceptron.Step, donate: [0, 1], name: "perceptron step");
        var model = Perceptron.Random(Key.Of(1));
        step(model, Perceptron.Start(model), Tensor.Ones([50, 320]), Tensor.Zeros([50], DType.Int64));
        return step.Explain();
    }

    private static string LstmGradient() => Of(
        "lstm gradient",
        Transforms.Grad((Lstm network) => network.Apply(Tensor.Ones([20, 4, 8])).Square().Sum()),
        Lstm.Random(Key.Of(1), 8, 16));

    private static string AttentionBlock() => Of(
        "transformer step",
        (TransformerBlock block) => TransformerStep.Of(block, Tensor.Ones([2, 16, 32]), Tensor.Zeros([2, 16, 32])),
        TransformerBlock.Random(Key.Of(1), 32, 4));

    private static string Of<T, TResult>(string name, Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult>
    {
        var compiled = Compiler.Compile(function, name: name);
        compiled(x);
        return compiled.Explain();
    }
}
