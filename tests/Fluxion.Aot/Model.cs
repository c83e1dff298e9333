using Fluxion;

[Tree]
internal sealed partial record Model(IReadOnlyList<Layer> Layers, (Tensor Value, string Name) Scale)
{
    internal Tensor Apply(Tensor x)
    {
        foreach (var layer in Layers)
        {
            x = x.MatMul(layer.Weights);
            x = layer.Bias is { } bias ? x + bias : x;
        }

        return x.Tanh() * Scale.Value;
    }
}
