namespace Fluxion.Learning.Tests;

/// <summary>The network of LeCun and others, 1998, with ReLU and largest elements instead of sigmoids and means.</summary>
[Tree]
internal sealed partial record LeNet(Conv2d First, Conv2d Second, Linear Hidden, Linear Last)
{
    public static LeNet Random(Key key)
    {
        var keys = key.Split(4);
        return new(
            Conv2d.Random(keys[0], 1, 6, 5) with { Padding = 2 },
            Conv2d.Random(keys[1], 6, 16, 5),
            Linear.Random(keys[2], 16 * 5 * 5, 84),
            Linear.Random(keys[3], 84, 10));
    }

    public Tensor Apply(Tensor x)
    {
        x = First.Apply(x).Relu().MaxPool2d(2);
        x = Second.Apply(x).Relu().MaxPool2d(2);
        return Last.Apply(Hidden.Apply(x.Flatten(1)).Relu());
    }
}
