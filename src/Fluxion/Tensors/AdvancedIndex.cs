namespace Fluxion;

/// <summary>
/// Indexing by tensors, as NumPy does it: index tensors broadcast against each other, a number beside them counts as one, and a mask stands
/// for the places where it holds. Their joint axes stand where the first of them stood, or in front if a range separates them.
/// </summary>
internal static class AdvancedIndex
{
    internal static Tensor Of(Tensor x, ReadOnlySpan<TensorIndex> parts)
    {
        var (y, axis) = (x, 0);
        var (axes, indices, separated) = (new List<int>(), new List<Tensor>(), false);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Indices is { DType: DType.Bool } mask)
            {
                y = Joined(y, mask, axis);
            }

            if (axis >= y.Rank)
            {
                throw new ShapeException($"Index: {parts.Length} indices are too many for a tensor of shape {x.Shape}, which has {x.Rank} axes.");
            }

            if (parts[i].KeepsAxis)
            {
                var (start, length) = parts[i].Resolve("Index", axis, y.Shape);
                y = y.Slice(axis++, start, length);
                continue;
            }

            separated |= axes.Count > 0 && axes[^1] != axis - 1;
            axes.Add(axis);
            indices.Add(parts[i].Indices switch
            {
                null => Tensor.Of((long)parts[i].Resolve("Index", axis, y.Shape).Start),
                { DType: DType.Bool } places => places.TrueAt("Index"),
                var given => new Primitives.WrapIndex("Index", axis, y.Shape[axis]).Apply(given),
            });
            axis++;
        }

        return Gather(y, axes, indices, separated ? 0 : axes[0]);
    }

    // The axes that a mask covers become one, whose places it names.
    private static Tensor Joined(Tensor x, Tensor mask, int axis)
    {
        var fits = mask.Rank > 0 && axis + mask.Rank <= x.Rank && mask.Shape.Extents.SequenceEqual(x.Shape.Extents.Slice(axis, mask.Rank));
        return fits
            ? x.Flatten(axis, axis + mask.Rank - 1)
            : throw new ShapeException($"Index: a mask of shape {mask.Shape} does not cover the axes of {x.Shape} from axis {axis} on; their extents must be equal.");
    }

    // The indexed axes in front and as one, so that whole rows are taken.
    private static Tensor Gather(Tensor x, List<int> axes, List<Tensor> indices, int place)
    {
        int[] others = [.. Enumerable.Range(0, x.Rank).Except(axes)];
        var (flat, rows, shape) = ((Tensor?)null, 1, Shape.Scalar);
        foreach (var index in indices)
        {
            shape = Broadcasting.Join("Index", shape, index.Shape);
        }

        for (var i = 0; i < axes.Count; i++)
        {
            var extent = x.Shape[axes[i]];
            flat = flat is null ? indices[i] : (flat * extent) + indices[i];
            rows *= extent;
        }

        var table = x.Transpose([.. axes, .. others]).Reshape([rows, .. others.Select(axis => x.Shape[axis])]);
        var taken = table.GatherRows(flat!.BroadcastTo(shape));
        int[] order = [.. Enumerable.Range(shape.Rank, place), .. Enumerable.Range(0, shape.Rank), .. Enumerable.Range(shape.Rank + place, others.Length - place)];
        return taken.Transpose(order);
    }
}
