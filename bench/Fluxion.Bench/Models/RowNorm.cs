namespace Fluxion.Bench;

/// <summary>Layer normalisation of the last axis with its weight and bias.</summary>
[Tree]
internal sealed partial record RowNorm(Tensor Weight, Tensor Bias)
{
    public static RowNorm Of(int width) => new(Tensor.Ones([width]), Tensor.Zeros([width]));

    public Tensor Apply(Tensor x) => x.LayerNorm(Weight, Bias);
}
