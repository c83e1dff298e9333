namespace Fluxion.Cli.Lab;

/// <summary>A layer Y = X W + b.</summary>
/// <param name="Weights">W, of shape (in, out).</param>
/// <param name="Bias">b, of shape (out).</param>
[Tree]
internal sealed partial record Dense(Tensor Weights, Tensor Bias)
{
    /// <summary>Weights and biases uniform within ±1/√in.</summary>
    internal static Dense Random(Key key, int inputs, int outputs)
    {
        var (first, second) = key.Split();
        var bound = 1 / Math.Sqrt(inputs);
        return new(first.Uniform([inputs, outputs], -bound, bound), second.Uniform([outputs], -bound, bound));
    }

    internal Tensor Apply(Tensor x) => x.MatMul(Weights) + Bias;
}
