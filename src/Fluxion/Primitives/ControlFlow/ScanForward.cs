namespace Fluxion.Primitives;

/// <summary>A scan's tangents: a scan that carries the tangents beside the values.</summary>
internal static class ScanForward
{
    internal static Tensor?[] Run(Subprogram body, ScanLayout layout, Tensor[] x, Tensor?[] dx)
    {
        var (carry, sliced, constants) = layout.Split(x);
        var types = body.Results;

        // A part of the carry that stands still at first may move later; a slice or a constant that stands still always does.
        int[] carried = [.. Range(0, carry.Length).Where(i => types[i].DType.IsFloating())];
        int[] taken = [.. Range(carry.Length, sliced.Length).Where(i => dx[i] is not null)];
        int[] seen = [.. Range(carry.Length + sliced.Length, constants.Length).Where(i => dx[i] is not null)];
        int[] resulting = [.. Range(layout.Carried, types.Length - layout.Carried).Where(i => types[i].DType.IsFloating())];
        int[] moving = [.. carried, .. taken, .. seen];

        var outputs = Scan.Run(
            Step,
            [.. carry, .. carried.Select(i => Flow.OrZeros(dx[i], x[i]))],
            [.. sliced, .. taken.Select(i => dx[i]!)],
            layout.Length,
            layout.IsReverse);

        var tangents = new Tensor?[types.Length];
        foreach (var (place, i) in carried.Concat(resulting).Select((place, i) => (place, i)))
        {
            tangents[place] = outputs[layout.Carried + i];
        }

        return tangents;

        Tensor[] Step(Tensor[] c, Tensor[] s)
        {
            Tensor[] values = [.. c[..layout.Carried], .. s[..layout.Sliced], .. constants];
            Tensor[] directions = [.. c[layout.Carried..], .. s[layout.Sliced..], .. seen.Select(i => dx[i]!)];
            var (value, tangent) = Pushforward.Of(
                (LeafList at) => new LeafList(body.Run(Places.With(values, moving, at.Items))), Places.Of(moving, values), new LeafList(directions));
            return [.. value.Items[..layout.Carried], .. carried.Concat(resulting).Select(i => tangent.Items[i])];
        }
    }

    private static IEnumerable<int> Range(int start, int count) => Enumerable.Range(start, count);
}
