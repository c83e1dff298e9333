using Fluxion;

namespace Course;

/// <summary>Two half circles that reach into each other: no line parts them.</summary>
internal static class Moons
{
    // A third column of ones carries the hidden layer's bias.
    internal static (Tensor X, Tensor Y) Draw(Key key, int each)
    {
        var noise = key.Normal([2 * each, 2], deviation: 0.12, dtype: DType.Float64);
        var angles = Tensor.Linspace(0, Math.PI, each, DType.Float64);
        var upper = Tensor.Stack([angles.Cos(), angles.Sin()], axis: 1);
        var lower = Tensor.Stack([1 - angles.Cos(), 0.5 - angles.Sin()], axis: 1);
        var x = Tensor.Concatenate([upper, lower]) + noise;
        var y = Tensor.Concatenate([Tensor.Zeros([each], DType.Float64), Tensor.Ones([each], DType.Float64)]);
        return (Tensor.Concatenate([x, Tensor.Ones([2 * each, 1], DType.Float64)], axis: 1), y);
    }
}
