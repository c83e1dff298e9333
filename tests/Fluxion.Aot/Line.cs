using Fluxion;

/// <summary>Y = X W + b.</summary>
[Tree]
internal sealed partial record Line(Tensor Weights, Tensor Bias)
{
    public Tensor Apply(Tensor x) => x.MatMul(Weights) + Bias;
}
