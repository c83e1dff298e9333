namespace Fluxion.Bench;

/// <summary>
/// LeNet-5 (Y. LeCun et al., Gradient-based learning applied to document recognition, 1998) on 28x28 pixels, with ReLU and maxima as it is
/// trained today.
/// </summary>
/// <param name="Edges">From the image to 6 planes.</param>
/// <param name="Shapes">From 6 planes to 16.</param>
/// <param name="Hidden">From 400 numbers to 120.</param>
/// <param name="Last">From 120 numbers to 84.</param>
/// <param name="Output">From 84 numbers to the classes.</param>
[Tree]
internal sealed partial record LeNet(Conv2d Edges, Conv2d Shapes, Linear Hidden, Linear Last, Linear Output)
{
    public static LeNet Random(Key key)
    {
        var keys = key.Split(5);
        return new LeNet(
            Conv2d.Random(keys[0], 1, 6, 5) with { Padding = 2 },
            Conv2d.Random(keys[1], 6, 16, 5),
            Linear.Random(keys[2], 400, 120),
            Linear.Random(keys[3], 120, 84),
            Linear.Random(keys[4], 84, 10));
    }

    /// <summary>The logits of images (N, 1, 28, 28).</summary>
    public Tensor Apply(Tensor images)
    {
        var planes = Shapes.Apply(Edges.Apply(images).Relu().MaxPool2d(2)).Relu().MaxPool2d(2);
        return Output.Apply(Last.Apply(Hidden.Apply(planes.Flatten(1)).Relu()).Relu());
    }
}
