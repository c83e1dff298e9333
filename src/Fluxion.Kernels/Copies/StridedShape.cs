namespace Fluxion.Kernels;

/// <summary>What the strided loops need to know of a shape.</summary>
internal static class StridedShape
{
    /// <summary>The most dimensions a strided view may have.</summary>
    public const int MaxRank = 64;

    /// <summary>The number of elements. Throws if the output does not have that many.</summary>
    public static int Count(ReadOnlySpan<int> shape, int outputLength)
    {
        long count = 1;
        foreach (var size in shape)
        {
            count *= size;
        }

        if (count != outputLength)
        {
            Throw.Length(outputLength, (int)Math.Min(count, int.MaxValue));
        }

        return (int)count;
    }

    /// <summary>
    /// Drops dimensions of size 1 and joins neighbours that every view walks as one. The columns of <paramref name="strides"/>
    /// are the views', <paramref name="views"/> of them for each dimension; both are rewritten in place,
    /// and have room for at least one dimension. Returns the new rank, at least 1.
    /// </summary>
    public static int Collapse(Span<int> shape, int dimensions, Span<int> strides, int views)
    {
        var rank = 0;
        for (var d = 0; d < dimensions; d++)
        {
            if (shape[d] == 1)
            {
                continue;
            }

            var here = strides.Slice(d * views, views);
            if (rank > 0 && Joins(strides.Slice((rank - 1) * views, views), here, shape[d]))
            {
                shape[rank - 1] *= shape[d];
                here.CopyTo(strides[((rank - 1) * views)..]);
            }
            else
            {
                shape[rank] = shape[d];
                here.CopyTo(strides[(rank * views)..]);
                rank++;
            }
        }

        if (rank == 0)
        {
            shape[0] = 1;
            strides[..views].Clear();
            rank = 1;
        }

        return rank;
    }

    private static bool Joins(ReadOnlySpan<int> outer, ReadOnlySpan<int> inner, int innerSize)
    {
        for (var v = 0; v < outer.Length; v++)
        {
            if (outer[v] != (long)inner[v] * innerSize)
            {
                return false;
            }
        }

        return true;
    }
}
