namespace Fluxion.Kernels;

/// <summary>y[r] = table[indices[r]], row by row; rows are <c>width</c> elements long.</summary>
internal static class RowGather
{
    public static void Run<T>(ReadOnlySpan<T> table, int width, ReadOnlySpan<long> indices, Span<T> y)
        where T : unmanaged
    {
        if (y.Length != (long)width * indices.Length)
        {
            Throw.Length(y.Length, width * indices.Length);
        }

        if (width == 0)
        {
            return;
        }

        var count = table.Length / width;
        for (var r = 0; r < indices.Length; r++)
        {
            var index = indices[r];
            if ((ulong)index >= (ulong)count)
            {
                Throw.Index(index, count);
            }

            table.Slice((int)index * width, width).CopyTo(y[(r * width)..]);
        }
    }
}
