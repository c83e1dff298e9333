using Fluxion.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Fluxion.Tests.Tensors;

/// <summary>Random calls of an operation: what Fluxion does, and what slow code says; null where only an error in words will do.</summary>
internal sealed record Fuzz(string Call, Func<Tensor> Actual, SlowArray? Expected)
{
    private const int Cases = 10_000;

    /// <summary>Draws calls and holds each to its answer: NumPy's, or an error that names the operation.</summary>
    internal static void Run(string operation, Func<Random, Fuzz> draw) => Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue - 1)),
        seed => draw(new Random(seed)).Check(operation)).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    /// <summary>A tensor of any shape, extents of 0 and 1 among them; often a view with strides and an offset. Few different values, so that some are equal.</summary>
    internal static Tensor Draw(Random random, int leastRank = 0)
    {
        int[] shape = [.. Enumerable.Range(0, random.Next(leastRank, 5)).Select(_ => random.Next(10) == 0 ? 0 : random.Next(1, 5))];
        var kind = random.Next(4);
        if (kind == 0 || shape.Length == 0)
        {
            return Numbers(random, shape);
        }

        var reversed = Numbers(random, [.. shape.Reverse()]).Transpose();
        return kind switch
        {
            1 => reversed,
            2 => Tensor.Concatenate([reversed, reversed]).Slice(0, shape[0] / 2, shape[0]),
            _ => Numbers(random, [1, .. shape[1..]]).BroadcastTo([shape[0], .. shape[1..]]),
        };
    }

    /// <summary>A number that is mostly inside ± extent, and sometimes not.</summary>
    internal static int Near(Random random, int extent) => random.Next(-extent - 2, extent + 2);

    /// <summary>Indices into an axis, of which some call for an error.</summary>
    internal static Tensor Places(Random random, int[] shape, int extent)
    {
        var least = random.Next(8) == 0 ? 1 : 0;
        long[] places = [.. Enumerable.Range(0, shape.Aggregate(1, (product, n) => product * n)).Select(_ => (long)random.Next(-extent - least, Math.Max(-extent - least + 1, extent + least)))];
        var indices = Tensor.Of<long>(places, Shape.Create(shape));
        return random.Next(3) == 0 ? indices.Cast(DType.Int32) : indices;
    }

    /// <summary>An index counted from the front, or null where it lies outside.</summary>
    internal static int? Inside(double index, int extent) => index >= -extent && index < extent ? (int)(index < 0 ? index + extent : index) : null;

    private static Tensor Numbers(Random random, int[] shape) => Sample.Integers(random, Shape.Create(shape), 7).Cast(DType.Float64) - 3;

    private void Check(string operation)
    {
        if (Expected is null)
        {
            var error = Assert.Throws<ShapeException>(() => Actual());
            Assert.True(error.Message.StartsWith(operation, StringComparison.Ordinal) && error.Message.Length > operation.Length + 20, $"{Call}: {error.Message}");
            return;
        }

        var actual = Actual();
        Assert.True(Expected.Shape.SequenceEqual(actual.Shape), $"{Call}: the shape is {actual.Shape} and should be ({string.Join(", ", Expected.Shape)})");
        Compare.Close(Expected.Values, actual.Cast(DType.Float64).ToArray<double>(), 0, Call);
    }
}
