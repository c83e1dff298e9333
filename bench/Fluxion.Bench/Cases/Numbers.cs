using System.Numerics;

namespace Fluxion.Bench;

/// <summary>Numbers to compute with: the same in each run.</summary>
internal static class Numbers
{
    public static T[] Uniform<T>(int count, double low, double high)
        where T : INumberBase<T>
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating(low + ((high - low) * random.NextDouble())))];
    }

    public static Tensor Tensor(Shape shape, string dtype, double low, double high) => dtype == "f32"
        ? Fluxion.Tensor.Of<float>(Uniform<float>(shape.Size, low, high), shape)
        : Fluxion.Tensor.Of<double>(Uniform<double>(shape.Size, low, high), shape);
}
