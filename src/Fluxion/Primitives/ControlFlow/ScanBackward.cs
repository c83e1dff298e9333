namespace Fluxion.Primitives;

/// <summary>
/// A scan's cotangents: a scan the other way. Each step runs again from what was carried into it, so that only the carries are kept; it
/// carries their cotangents, and the sums of those of the constants.
/// </summary>
internal static class ScanBackward
{
    internal static Tensor?[] Run(Subprogram body, ScanLayout layout, Tensor[] x, Tensor[] carries, Tensor?[] yBar, bool[] wanted)
    {
        var (carry, sliced, constants) = layout.Split(x);
        var types = body.Results;
        var floating = types.Select(type => type.DType.IsFloating()).ToArray();
        int[] carried = [.. Enumerable.Range(0, carry.Length).Where(i => floating[i])];
        int[] taken = [.. Enumerable.Range(carry.Length, sliced.Length).Where(i => x[i].DType.IsFloating())];
        int[] seen = [.. Enumerable.Range(carry.Length + sliced.Length, constants.Length).Where(i => wanted[i] && x[i].DType.IsFloating())];
        int[] arriving = [.. Enumerable.Range(layout.Carried, types.Length - layout.Carried).Where(i => yBar[i] is not null)];
        int[] moving = [.. carried, .. taken, .. seen];
        int[] resulting = [.. carried, .. arriving];

        Tensor[] sums = [.. carried.Select(i => yBar[i] ?? Zeros(x[i])), .. seen.Select(i => Zeros(x[i]))];
        Tensor[] perStep = [.. carries, .. sliced, .. arriving.Select(i => yBar[i]!)];
        var outputs = Scan.Run(Step, sums, perStep, layout.Length, !layout.IsReverse);

        var cotangents = new Tensor?[x.Length];
        foreach (var (place, i) in carried.Concat(seen).Concat(taken).Select((place, i) => (place, i)))
        {
            cotangents[place] = outputs[i];
        }

        return cotangents;

        Tensor[] Step(Tensor[] sums, Tensor[] s)
        {
            Tensor[] values = [.. s[..(layout.Carried + layout.Sliced)], .. constants];
            var (_, pull) = Pullback.Of(
                (LeafList at) =>
                {
                    var results = body.Run(Places.With(values, moving, at.Items));
                    return Places.Of(resulting, results);
                },
                Places.Of(moving, values));
            var parts = pull(new LeafList([.. sums[..carried.Length], .. s[(layout.Carried + layout.Sliced)..]])).Items;
            var summed = parts[(carried.Length + taken.Length)..].Select((part, i) => sums[carried.Length + i] + part);
            return [.. parts[..carried.Length], .. summed, .. parts[carried.Length..(carried.Length + taken.Length)]];
        }
    }

    private static Tensor Zeros(Tensor x) => Tensor.Zeros(x.Shape, x.DType);
}
