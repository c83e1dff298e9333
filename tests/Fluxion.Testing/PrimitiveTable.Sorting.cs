namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Sorting =>
    [
        Sorted("ArgSort (sort)", x => x.Sort(), row => row.Order()),
        Sorted("ArgSort (sort, falling)", x => x.Sort(-1, descending: true), row => row.OrderDescending()),
        Sorted("ArgSort (the largest)", x => x.TopK(2).Values, row => row.OrderDescending().Take(2)),
        Sorted("ArgSort", x => x.ArgSort().Cast(DType.Float64), row => Enumerable.Range(0, 4).OrderBy(i => row[i]).Select(i => (double)i), false),
        new(
            "SearchSorted",
            x => x[0].Sort().SearchSorted(x[1]).Cast(DType.Float64),
            random => [Sample.Distinct(random, Matrix), Sample.Uniform(random, [3, 2], -2, 2)],
            x => D(x[1]).Select((value, i) => (double)D(x[0])[(i / 2 * 4)..((i / 2 * 4) + 4)].Count(v => v < value)),
            IsDifferentiable: false),
        new(
            "SearchSorted (one row)",
            x => x[0].Sort().SearchSorted(x[1], right: true).Cast(DType.Float64),
            random => [Sample.Distinct(random, [5]), Sample.Uniform(random, [2, 2], -2, 2)],
            x => D(x[1]).Select(value => (double)D(x[0]).Count(v => v <= value)),
            IsDifferentiable: false),
    ];

    private static PrimitiveCase Sorted(string name, Func<Tensor, Tensor> function, Func<double[], IEnumerable<double>> expected, bool isDifferentiable = true) => new(
        name,
        x => function(x[0]),
        random => [Sample.Distinct(random, Matrix)],
        x => D(x[0]).Chunk(4).SelectMany(expected),
        isDifferentiable);
}
