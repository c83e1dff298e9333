namespace Fluxion.Bench;

/// <summary>Y = X W + b.</summary>
[Tree]
internal sealed partial record Layer(Tensor Weights, Tensor Bias)
{
    public static Layer Create(int inputs, int outputs, Key key)
    {
        var bound = 1 / Math.Sqrt(inputs);
        var (weights, bias) = key.Split();
        return new Layer(weights.Uniform([inputs, outputs], -bound, bound), bias.Uniform([outputs], -bound, bound));
    }

    public Tensor Apply(Tensor x) => x.MatMul(Weights) + Bias;
}
