using Fluxion;

namespace Course;

/// <summary>Six layers of 16 with ReLU, whose weights begin too small for it.</summary>
[Tree]
internal sealed partial record DeepNetwork(Linear[] Layers, BatchNorm[] Norms, Linear Output)
{
    public static DeepNetwork Random(Key key)
    {
        var small = Initializer.He() with { Gain = 0.5 };
        var keys = key.Split(7);
        return new(
            [.. keys[1..].Select((layer, i) => Linear.Random(layer, i == 0 ? 8 : 16, 16, small, dtype: DType.Float64))],
            [.. keys[1..].Select(_ => BatchNorm.Create(16, DType.Float64))],
            Linear.Random(keys[0], 16, 1, dtype: DType.Float64));
    }

    public Tensor Apply(Tensor x, bool normalise)
    {
        foreach (var (layer, norm) in Layers.Zip(Norms))
        {
            x = layer.Apply(x);
            x = (normalise ? norm.Train(x, norm.Initialize()).Y : x).Relu();
        }

        return Output.Apply(x);
    }
}
