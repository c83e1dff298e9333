using FsCheck;
using FsCheck.Fluent;

namespace Fluxion.Kernels.Tests;

/// <summary>A random shape with views of it: dimensions of 0 and 1, repeated ones, permuted ones and ones with gaps.</summary>
public sealed record StridedCase(int[] Shape, int[][] Strides, int[] Lengths)
{
    public int Count => Shape.Aggregate(1, (a, b) => a * b);

    public static Arbitrary<StridedCase> Arbitrary(int views) =>
        Gen.Choose(0, int.MaxValue).Select(seed => Draw(new Random(seed), views)).ToArbitrary();

    /// <summary>Runs the property over many cases.</summary>
    public static void Check(int views, Action<StridedCase> property) =>
        Prop.ForAll(Arbitrary(views), property).Check(Config.QuickThrowOnFailure.WithMaxTest(Samples.Many(300)));

    public override string ToString() =>
        $"[{string.Join(", ", Shape)}] strides {string.Join(" ", Strides.Select(s => $"({string.Join(", ", s)})"))}";

    /// <summary>The elements of one view in order, the slow way.</summary>
    public T[] Read<T>(int view, T[] data)
    {
        var result = new T[Count];
        for (var i = 0; i < result.Length; i++)
        {
            var (rest, offset) = (i, 0);
            for (var d = Shape.Length - 1; d >= 0; d--)
            {
                offset += rest % Shape[d] * Strides[view][d];
                rest /= Shape[d];
            }

            result[i] = data[offset];
        }

        return result;
    }

    private static StridedCase Draw(Random random, int views)
    {
        var rank = random.Next(6);
        var longest = random.Next(2) == 0 ? 5 : rank <= 2 ? 150 : 20;
        var shape = new int[rank];
        for (var d = 0; d < rank; d++)
        {
            shape[d] = random.Next(12) == 0 ? 0 : random.Next(5) == 0 ? 1 : random.Next(1, longest + 1);
        }

        if (rank > 2 && random.Next(3) == 0)
        {
            shape = Array.ConvertAll(shape, size => Math.Min(size, 6));
            shape[^1] = random.Next(60, 100);
        }

        while (shape.Aggregate(1L, (a, b) => a * Math.Max(b, 1)) > 40_000)
        {
            shape[random.Next(rank)] = 2;
        }

        var strides = new int[views][];
        var lengths = new int[views];
        for (var v = 0; v < views; v++)
        {
            strides[v] = Strided(random, shape);
            lengths[v] = 1 + shape.Zip(strides[v], (size, stride) => Math.Max(size - 1, 0) * stride).Sum();
        }

        return new StridedCase(shape, strides, lengths);
    }

    private static int[] Strided(Random random, int[] shape)
    {
        var order = Enumerable.Range(0, shape.Length).Reverse().ToArray();
        if (random.Next(2) == 0)
        {
            random.Shuffle(order);
        }

        var strides = new int[shape.Length];
        var step = random.Next(4) == 0 ? 2 : 1;
        foreach (var d in order)
        {
            var repeats = random.Next(4) == 0;
            strides[d] = repeats ? 0 : step;
            step *= repeats ? 1 : Math.Max(shape[d], 1);
        }

        return strides;
    }
}
