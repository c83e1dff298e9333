namespace Fluxion.Primitives;

/// <summary>Where the rows of each table of a batch start once the tables stand below each other.</summary>
internal static class RowOffsets
{
    internal static Tensor Of(int size, int rows, Tensor indices)
    {
        var extents = new int[indices.Rank];
        Array.Fill(extents, 1);
        extents[0] = size;
        return (Tensor.Arange(0, size, dtype: DType.Int64) * rows).Reshape(extents);
    }
}
