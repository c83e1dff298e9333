using Fluxion.Testing;

namespace Fluxion.Tests.Tensors;

/// <summary>Indices, masks and orders at random, over random views: NumPy's answer, or an error in words; never an element from elsewhere.</summary>
public class IndexingFuzzTests
{
    [Fact]
    public void Gathering_along_an_axis() => Fuzz.Run("GatherAlong", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var axis = random.Next(x.Rank);
        var indices = Fuzz.Places(random, SlowArray.With([.. x.Shape], axis, random.Next(5)), x.Shape[axis]);
        var (slow, places) = (SlowArray.Of(x), SlowArray.Of(indices));
        var expected = AllInside(places, x.Shape[axis])
            ? SlowArray.Build(places.Shape, index => slow.At(SlowArray.With(index, axis, Fuzz.Inside(places.At(index), x.Shape[axis])!.Value)))
            : null;
        return new Fuzz($"{x.Shape} {axis} {indices}", () => x.GatherAlong(indices, axis), expected);
    });

    [Fact]
    public void Taking_slices() => Fuzz.Run("Index", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var axis = random.Next(x.Rank);
        var indices = Fuzz.Places(random, [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(4))], x.Shape[axis]);
        var (slow, places, rank) = (SlowArray.Of(x), SlowArray.Of(indices), indices.Rank);
        var expected = AllInside(places, x.Shape[axis])
            ? SlowArray.Build([.. x.Shape.Take(axis), .. indices.Shape, .. x.Shape.Skip(axis + 1)], index =>
                slow.At([.. index[..axis], Fuzz.Inside(places.At(index[axis..(axis + rank)]), x.Shape[axis])!.Value, .. index[(axis + rank)..]]))
            : null;
        return new Fuzz($"{x.Shape} {axis} {indices}", () => x.Take(indices, axis), expected);
    });

    [Theory]
    [InlineData("ScatterAdd")]
    [InlineData("ScatterSet")]
    [InlineData("ScatterMax")]
    [InlineData("ScatterMin")]
    public void Scattering(string operation) => Fuzz.Run("", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var axis = random.Next(x.Rank);
        var shape = SlowArray.With([.. x.Shape], axis, random.Next(5));
        var indices = Fuzz.Places(random, shape, x.Shape[axis]);
        var source = Sample.Integers(random, Shape.Create(shape), 9).Cast(DType.Float64) - 4;
        Func<Tensor> actual = operation switch
        {
            "ScatterAdd" => () => x.ScatterAdd(indices, source, axis),
            "ScatterSet" => () => x.ScatterSet(indices, source, axis),
            "ScatterMax" => () => x.ScatterMax(indices, source, axis),
            _ => () => x.ScatterMin(indices, source, axis),
        };
        return new Fuzz($"{operation} {x.Shape} {axis} {indices}", actual, Scattered(operation, SlowArray.Of(x), SlowArray.Of(indices), SlowArray.Of(source), axis));
    });

    // Two index tensors that broadcast, with or without a range between them.
    [Fact]
    public void Indexing_by_several_tensors() => Fuzz.Run("Index", random =>
    {
        var x = Fuzz.Draw(random, 3);
        var apart = random.Next(2) == 0;
        var (rows, columns, second) = (random.Next(4), random.Next(1, 4), apart ? 2 : 1);
        var (i, j) = (Fuzz.Places(random, [rows, 1], x.Shape[0]), Fuzz.Places(random, [columns], x.Shape[second]));
        var (slow, a, b) = (SlowArray.Of(x), SlowArray.Of(i), SlowArray.Of(j));
        int[] others = [.. Enumerable.Range(1, x.Rank - 1).Where(axis => axis != second)];
        var expected = AllInside(a, x.Shape[0]) && AllInside(b, x.Shape[second])
            ? SlowArray.Build([rows, columns, .. others.Select(axis => x.Shape[axis])], index =>
            {
                var at = new int[x.Rank];
                (at[0], at[second]) = (Fuzz.Inside(a.At(index[0], 0), x.Shape[0])!.Value, Fuzz.Inside(b.At(index[1]), x.Shape[second])!.Value);
                for (var k = 0; k < others.Length; k++)
                {
                    at[others[k]] = index[k + 2];
                }

                return slow.At(at);
            })
            : null;
        return new Fuzz($"{x.Shape} {second} {i} {j}", () => apart ? x[i, .., j] : x[i, j], expected);
    });

    [Fact]
    public void Masks() => Fuzz.Run("Index", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var first = random.Next(x.Rank);
        var covered = random.Next(1, x.Rank - first + 1);
        int[] shape = [.. x.Shape.Skip(first).Take(covered)];
        var wrong = random.Next(10) == 0;
        var mask = Sample.Integers(random, Shape.Create(wrong ? [.. shape, 7] : shape), 2).NotEqualTo(0);
        var (slow, holds) = (SlowArray.Of(x), SlowArray.Of(mask));
        var places = wrong ? [] : SlowArray.Indices(shape).Where(index => holds.At(index) != 0).ToArray();
        var expected = wrong ? null : SlowArray.Build([.. x.Shape.Take(first), places.Length, .. x.Shape.Skip(first + covered)], index =>
            slow.At([.. index[..first], .. places[index[first]], .. index[(first + 1)..]]));
        TensorIndex[] parts = [.. Enumerable.Repeat((TensorIndex)Range.All, first), mask];
        return new Fuzz($"{x.Shape} {first} {mask}", () => x[parts], expected);
    });

    [Fact]
    public void Sorting() => Fuzz.Run("ArgSort", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var (axis, descending) = (Fuzz.Near(random, x.Rank), random.Next(2) == 0);
        var slow = SlowArray.Of(x);
        var expected = Fuzz.Inside(axis, x.Rank) is { } own ? SlowArray.Build(x.Shape, index => Order(slow.Line(own, index), descending)[index[own]]) : null;
        return new Fuzz($"{x.Shape} {axis} {descending}", () => x.ArgSort(axis, descending), expected);
    });

    [Fact]
    public void The_largest() => Fuzz.Run("TopK", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var axis = random.Next(x.Rank);
        var count = random.Next(-1, 6);
        var slow = SlowArray.Of(x);
        var expected = count < 0 || count > x.Shape[axis]
            ? null
            : SlowArray.Build(SlowArray.With([.. x.Shape], axis, count), index => slow.Line(axis, index).OrderDescending().ElementAt(index[axis]));
        return new Fuzz($"{x.Shape} {axis} {count}", () => x.TopK(count, axis).Values, expected);
    });

    [Fact]
    public void Searching() => Fuzz.Run("SearchSorted", random =>
    {
        var (sorted, values, right) = (Fuzz.Draw(random).Flatten().Sort(), Fuzz.Draw(random), random.Next(2) == 0);
        var (row, asked) = (sorted.ToArray<double>(), SlowArray.Of(values));
        var expected = SlowArray.Build(values.Shape, index => row.Count(v => right ? v <= asked.At(index) : v < asked.At(index)));
        return new Fuzz($"{sorted} {values} {right}", () => sorted.SearchSorted(values, right), expected);
    });

    private static bool AllInside(SlowArray indices, int extent) => indices.Values.All(index => Fuzz.Inside(index, extent) is not null);

    private static int[] Order(double[] line, bool descending) =>
        [.. descending ? Enumerable.Range(0, line.Length).OrderByDescending(i => line[i]) : Enumerable.Range(0, line.Length).OrderBy(i => line[i])];

    private static SlowArray? Scattered(string operation, SlowArray x, SlowArray indices, SlowArray source, int axis)
    {
        if (!AllInside(indices, x.Shape[axis]))
        {
            return null;
        }

        double[] y = [.. x.Values];
        foreach (var index in SlowArray.Indices(indices.Shape))
        {
            var place = x.Place(SlowArray.With(index, axis, Fuzz.Inside(indices.At(index), x.Shape[axis])!.Value));
            var arriving = source.At(index);
            y[place] = operation switch
            {
                "ScatterAdd" => y[place] + arriving,
                "ScatterSet" => arriving,
                "ScatterMax" => Math.Max(y[place], arriving),
                _ => Math.Min(y[place], arriving),
            };
        }

        return x with { Values = y };
    }
}
