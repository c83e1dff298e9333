namespace Fluxion.Bench;

/// <summary>Layers of weights with ReLU between them.</summary>
/// <param name="Layers">From the input to the output.</param>
[Tree]
internal sealed partial record Mlp(IReadOnlyList<Layer> Layers)
{
    /// <summary>Weights and biases uniform in ±1/√in.</summary>
    public static Mlp Create(int[] sizes, Key key) =>
        new([.. sizes.Zip(sizes.Skip(1)).Zip(key.Split(sizes.Length - 1), (size, layerKey) => Layer.Create(size.First, size.Second, layerKey))]);

    public Tensor Apply(Tensor x)
    {
        for (var i = 0; i < Layers.Count - 1; i++)
        {
            x = Layers[i].Apply(x).Relu();
        }

        return Layers[^1].Apply(x);
    }
}
