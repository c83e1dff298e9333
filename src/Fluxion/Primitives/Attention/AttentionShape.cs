using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Sizes and mask of an attention as its kernels want them.</summary>
internal static class AttentionShape
{
    internal static void Check(string name, Tensor q, Tensor k, Tensor v, Tensor? mask)
    {
        Require.Floating(name, q);
        Require.SameDType(name, q, k);
        Require.SameDType(name, q, v);
        if (q.Rank < 2 || k.Rank != q.Rank || v.Rank != q.Rank || q.Shape[^1] != k.Shape[^1] || k.Shape[^2] != v.Shape[^2]
            || !Groups(q).SequenceEqual(Groups(k)) || !Groups(q).SequenceEqual(Groups(v)) || q.Shape[^1] == 0 || v.Shape[^1] == 0)
        {
            throw new ShapeException(
                $"{name}: queries (…, n, d), keys (…, m, d) and values (…, m, w) of the same batch and heads are needed, with at least one feature, "
                + $"but got {q.Shape}, {k.Shape} and {v.Shape}.");
        }

        if (mask is null)
        {
            return;
        }

        Require.Bool(name, mask);
        Shape wanted = Shape.Create([.. Groups(q), q.Shape[^2], k.Shape[^2]]);
        if (!mask.Shape.Equals(wanted))
        {
            throw new ShapeException($"{name}: the mask has shape {mask.Shape}, but the scores have {wanted}; it must broadcast to them.");
        }
    }

    internal static unsafe AttentionProblem Problem(AttentionSettings settings, Tensor q, Tensor k, Tensor v, DenseTensor? mask, bool* first)
    {
        var groups = 1;
        foreach (var extent in Groups(q))
        {
            groups *= extent;
        }

        var strides = mask?.ExplicitStrides();
        return new AttentionProblem
        {
            Groups = groups,
            Queries = q.Shape[^2],
            Keys = k.Shape[^2],
            Features = q.Shape[^1],
            Width = v.Shape[^1],
            Scale = settings.Scale,
            IsCausal = settings.IsCausal,
            Mask = first,
            MaskOffsets = strides is null ? null : Offsets(Groups(q), strides),
            MaskRow = strides?[^2] ?? 0,
            MaskColumn = strides?[^1] ?? 0,
        };
    }

    /// <summary>How the rows of an operand lie whose features are side by side.</summary>
    internal static AttentionRows Rows(DenseTensor x) =>
        x.Strides is { } strides ? new AttentionRows(Offsets(Groups(x), strides), strides[^2]) : default;

    internal static ReadOnlySpan<int> Groups(Tensor x) => x.Shape.Extents[..^2];

    // Where the mask of each group begins, in the order of the groups.
    private static int[] Offsets(ReadOnlySpan<int> extents, int[] strides)
    {
        int[] offsets = [0];
        for (var axis = 0; axis < extents.Length; axis++)
        {
            var (extent, stride) = (extents[axis], strides[axis]);
            offsets = [.. offsets.SelectMany(offset => Enumerable.Range(0, extent).Select(i => offset + (i * stride)))];
        }

        return offsets;
    }
}
