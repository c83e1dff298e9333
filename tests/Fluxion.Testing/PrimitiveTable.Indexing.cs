namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    // Compositions stand here too where several primitives meet in a way that only they have.
    private static IEnumerable<PrimitiveCase> Reordering =>
    [
        On("Flip", x => x.Flip(1), Block, v => [.. v[8..12], .. v[4..8], .. v[..4], .. v[20..], .. v[16..20], .. v[12..16]]),
        On("Flip (last axis)", x => x.Flip(-1), [2, 3], v => [v[2], v[1], v[0], v[5], v[4], v[3]]),
        On("Slice (backwards)", x => x.StridedSlice(0, step: -2), [5], v => [v[4], v[2], v[0]]),
        On("Slice (diagonal)", x => x.Diagonal(1), Matrix, v => [v[1], v[6], v[11]]),
        On("Embed (pad)", x => x.Pad([(1, 0), (0, -1)], value: 2), [2, 2], v => [2, v[0], v[2]]),
        On("Embed (diagonal)", x => x.DiagEmbed(1), [2], v => [0, v[0], 0, 0, 0, v[1], 0, 0, 0]),
        On("Concatenate (reflect)", x => x.Pad(0, 2, 1, PadMode.Reflect), [3], v => [v[2], v[1], v[0], v[1], v[2], v[1]]),
        On("Concatenate (circular)", x => x.Pad(0, 2, 1, PadMode.Circular), [3], v => [v[1], v[2], v[0], v[1], v[2], v[0]]),
        On("Concatenate (replicate)", x => x.Pad(0, 2, 1, PadMode.Replicate), [2], v => [v[0], v[0], v[0], v[1], v[1]]),
        On("BroadcastTo (tile)", x => x.Tile(2), [2], v => [.. v, .. v]),
        On("Where (triangle)", x => x.Tril(-1), [2, 2], v => [0, 0, v[2], 0]),
        new(
            "Where (slice replaced)",
            x => x[0].UpdateSlice(x[1], .., 1),
            random => [Sample.Uniform(random, [2, 2], -1, 1), Sample.Uniform(random, [2], -1, 1)],
            x => [D(x[0])[0], D(x[1])[0], D(x[0])[2], D(x[1])[1]]),
    ];

    private static IEnumerable<PrimitiveCase> Scattering =>
    [
        new(
            "GatherAlong",
            x => x[0].GatherAlong(x[1], 1),
            random => [Sample.Uniform(random, [2, 3], -1, 1), Places(random)],
            x => Along(x[1]).Select(place => D(x[0])[place])),
        new(
            "GatherAlong (front)",
            x => x[0].Transpose().GatherAlong(x[1].Transpose(), 0),
            random => [Sample.Uniform(random, [2, 3], -1, 1), Places(random)],
            x => Slow.Transpose([.. Along(x[1]).Select(place => D(x[0])[place])], 2, 2)),
        Scatter("ScatterAddAlong", (x, places, source) => x.ScatterAdd(places, source, 1), (present, arriving) => present + arriving),
        Scatter("LastAlong (set)", (x, places, source) => x.ScatterSet(places, source, 1), (_, arriving) => arriving),
        Scatter("ScatterExtremum (max)", (x, places, source) => x.ScatterMax(places, source, 1), Math.Max),
        Scatter("ScatterExtremum (min)", (x, places, source) => x.ScatterMin(places, source, 1), Math.Min),
        new(
            "LastAlong",
            x => new Primitives.LastAlong(3, 1).Apply(x[0]).Cast(DType.Float64),
            random => [Places(random)],
            x => Enumerable.Range(0, 6).Select(place => (double)(Array.FindLastIndex(Along(x[0]), p => p == place) is var last and >= 0 ? last % 2 : -1)),
            IsDifferentiable: false),
        new(
            "WrapIndex",
            x => new Primitives.WrapIndex("Index", 0, 3).Apply(x[0]).Cast(DType.Float64),
            random => [Places(random)],
            x => x[0].ToArray<long>().Select(index => (double)(index < 0 ? index + 3 : index)),
            IsDifferentiable: false),
        new(
            "GatherRows (pairs)",
            x => x[0][x[1], x[2]],
            random => [Sample.Uniform(random, [2, 3], -1, 1), Tensor.Of([1L, 0L, -1L]), Tensor.Of([2L, 2L, 0L])],
            x => [D(x[0])[5], D(x[0])[2], D(x[0])[3]]),
    ];

    // Places along the last axis of a matrix (2, 3), two for each row, some from the end.
    private static Tensor Places(Random random) => Sample.Integers(random, [2, 2], 6) - 3;

    // The same as row-major places in the matrix.
    private static int[] Along(Tensor places) => [.. places.ToArray<long>().Select((index, i) => (int)(index < 0 ? index + 3 : index) + (3 * (i / 2)))];

    private static PrimitiveCase Scatter(string name, Func<Tensor, Tensor, Tensor, Tensor> function, Func<double, double, double> combine) => new(
        name,
        x => function(x[0], x[2], x[1]),
        random => [Sample.Distinct(random, [2, 3]), Sample.Distinct(random, [2, 2]) + 0.07, Places(random)],
        x =>
        {
            var (y, source) = (D(x[0]), D(x[1]));
            foreach (var (place, i) in Along(x[2]).Select((place, i) => (place, i)))
            {
                y[place] = combine(y[place], source[i]);
            }

            return y;
        });
}
