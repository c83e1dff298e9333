using Fluxion.Testing;
using FsCheck;
using FsCheck.Fluent;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Tensors;

/// <summary>Random shapes, sizes 0 and 1 among them, and random views, against code that indexes one element at a time.</summary>
public class BroadcastingPropertyTests
{
    private static readonly Gen<int[]> Shapes = Gen.Choose(0, 4).SelectMany(rank => Gen.Choose(0, 4).ArrayOf(rank));

    [Fact]
    public void Binary_operations_broadcast_as_NumPy_does() => Prop.ForAll(
        Arb.From(Shapes.SelectMany(shape => Gen.Choose(0, int.MaxValue - 1).Select(seed => (shape, seed)))),
        pair =>
        {
            var random = new Random(pair.seed);
            var (a, b) = (Draw(random, pair.shape), Draw(random, pair.shape));
            var y = (a * b) + a;
            Compare.Close(Expected(a, b), y.ToArray<double>(), 0, $"({string.Join(", ", pair.shape)})");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Gradients_have_the_shape_of_their_operands_and_sum_over_the_repetitions() => Prop.ForAll(
        Arb.From(Shapes.SelectMany(shape => Gen.Choose(0, int.MaxValue - 1).Select(seed => (shape, seed)))),
        pair =>
        {
            var random = new Random(pair.seed);
            var (a, b) = (Draw(random, pair.shape), Draw(random, pair.shape));
            var (aBar, bBar) = Grad((Tensor x, Tensor y) => (x * y).Sum())(a, b);
            Assert.Equal(a.Shape, aBar.Shape);
            Assert.Equal(b.Shape, bBar.Shape);

            // Linear in a, so the sum over a of ā · a is the value itself.
            var value = (a * b).Sum().Item<double>();
            Compare.Close([value], [(aBar * a).Sum().Item<double>()], 1e-12, "a");
            Compare.Close([value], [(bBar * b).Sum().Item<double>()], 1e-12, "b");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_over_any_axes_agree_with_slow_code() => Prop.ForAll(
        Arb.From(Shapes.SelectMany(shape => Gen.Choose(0, int.MaxValue - 1).Select(seed => (shape, seed)))),
        pair =>
        {
            var random = new Random(pair.seed);
            var x = Sample.Uniform(random, Shape.Create(pair.shape), -1, 1).Transpose();
            var axes = Enumerable.Range(0, x.Rank).Where(_ => random.Next(2) == 0).ToArray();
            var kept = Enumerable.Range(0, x.Rank).Except(axes).Select(axis => x.Shape[axis]).ToArray();
            var expected = x.Size == 0
                ? new double[kept.Aggregate(1, (product, extent) => product * extent)]
                : Slow.Groups(x.ToArray<double>(), x.Shape, axes).Select(group => group.Sum());
            if (axes.Length > 0)
            {
                var sum = x.Sum(Axes.Create(axes));
                Assert.Equal(kept, sum.Shape);
                Compare.Close(expected, sum.ToArray<double>(), 1e-13, $"axes {string.Join(", ", axes)} of {x.Shape}");
            }
        }).QuickCheckThrowOnFailure();

    // A tensor that broadcasts to the shape: some axes of extent 1, some leading ones missing, sometimes a transposed or sliced view.
    private static Tensor Draw(Random random, int[] shape)
    {
        var extents = shape.Select(extent => random.Next(3) == 0 ? 1 : extent).Skip(random.Next(shape.Length + 1)).ToArray();
        if (random.Next(2) == 0)
        {
            return Sample.Uniform(random, Shape.Create(extents), -1, 1);
        }

        var reversed = Sample.Uniform(random, Shape.Create([.. extents.Reverse()]), -1, 1).Transpose();
        return reversed.Rank == 0 ? reversed : Tensor.Concatenate([reversed, reversed]).Slice(0, 0, reversed.Shape[0]);
    }

    private static double[] Expected(Tensor a, Tensor b)
    {
        var joined = new int[Math.Max(a.Rank, b.Rank)];
        for (var i = 1; i <= joined.Length; i++)
        {
            var (m, n) = (i <= a.Rank ? a.Shape[^i] : 1, i <= b.Rank ? b.Shape[^i] : 1);
            joined[^i] = m == 1 ? n : m;
        }

        var (x, y) = (a.ToArray<double>(), b.ToArray<double>());
        var size = joined.Aggregate(1, (product, extent) => product * extent);
        return [.. Enumerable.Range(0, size).Select(i => (x[Place(i, a.Shape, joined)] * y[Place(i, b.Shape, joined)]) + x[Place(i, a.Shape, joined)])];
    }

    private static int Place(int flat, Shape own, int[] joined)
    {
        var (place, stride) = (0, 1);
        for (var i = 1; i <= joined.Length; i++)
        {
            var index = flat % joined[^i];
            flat /= joined[^i];
            if (i <= own.Rank)
            {
                place += own[^i] == 1 ? 0 : index * stride;
                stride *= own[^i];
            }
        }

        return place;
    }
}
