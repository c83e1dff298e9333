namespace Fluxion;

/// <summary>Pieces of a tensor put around it along one axis. Joined from slices, whose transposes add what several places took.</summary>
internal static class Padding
{
    internal static Tensor Around(Tensor x, int axis, (int Before, int After) widths, PadMode mode)
    {
        var (before, after) = widths;
        var extent = x.Shape[axis];
        if (before == 0 && after == 0)
        {
            return x;
        }

        // What one side can take: all but the edge, all, or as much as one likes where there is an edge.
        var most = mode switch
        {
            PadMode.Reflect => Math.Max(0, extent - 1),
            PadMode.Replicate => extent == 0 ? 0 : int.MaxValue,
            PadMode.Circular => extent,
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a known way to pad."),
        };
        if (before < 0 || after < 0 || before > most || after > most)
        {
            throw new ShapeException(
                $"Pad: widths {before} and {after} along axis {axis} of {x.Shape} must be 0 to {most} for {mode}; use PadMode.Constant to cut off or to add more.");
        }

        var first = mode switch
        {
            PadMode.Circular => x.Slice(axis, extent - before, before),
            PadMode.Reflect => x.Slice(axis, 1, before).Flip(axis),
            _ => Edge(0, before),
        };
        var last = mode switch
        {
            PadMode.Circular => x.Slice(axis, 0, after),
            PadMode.Reflect => x.Slice(axis, extent - 1 - after, after).Flip(axis),
            _ => Edge(extent - 1, after),
        };
        return Tensor.Concatenate([first, x, last], axis);

        Tensor Edge(int place, int width) => x.Slice(axis, place, 1).BroadcastTo(Primitives.AxisExtents.With(x.Shape, axis, width));
    }
}
