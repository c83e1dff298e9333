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
}
