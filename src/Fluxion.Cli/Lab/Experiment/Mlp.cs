namespace Fluxion.Cli.Lab;

/// <summary>A multilayer perceptron: dense layers with ReLU between them. It gives logits.</summary>
[Tree]
internal sealed partial record Mlp(Dense[] Layers)
{
    /// <param name="key">Decides the first weights.</param>
    /// <param name="widths">Inputs, hidden units, classes: one layer between each two.</param>
    internal static Mlp Random(Key key, IReadOnlyList<int> widths)
    {
        var keys = key.Split(widths.Count - 1);
        return new([.. keys.Select((k, i) => Dense.Random(k, widths[i], widths[i + 1]))]);
    }

    internal Tensor Apply(Tensor x)
    {
        for (var i = 0; i < Layers.Length; i++)
        {
            x = Layers[i].Apply(i == 0 ? x : x.Relu());
        }

        return x;
    }

    /// <summary>Σ‖W‖² over the weight matrices; biases are not held small.</summary>
    internal Tensor SquaredWeights() => Layers.Select(layer => layer.Weights.Square().Sum()).Aggregate((a, b) => a + b);
}
