namespace Fluxion.Kernels;

/// <summary>Writes the elements of a strided view one after the other.</summary>
internal static class StridedCopy
{
    public static void Run<T>(ReadOnlySpan<int> shape, StridedSpan<T> x, Span<T> y)
        where T : unmanaged
    {
        if (StridedShape.Count(shape, y.Length) == 0)
        {
            return;
        }

        x.Check(shape);
        Span<int> sizes = stackalloc int[shape.Length + 1];
        Span<int> strides = stackalloc int[shape.Length + 1];
        shape.CopyTo(sizes);
        x.Strides.CopyTo(strides);
        var rank = StridedShape.Collapse(sizes, shape.Length, strides, 1);
        Span<int> index = stackalloc int[rank];
        index.Clear();
        new StridedWalker<T>(sizes[..rank], x.Data, strides[..rank], index).Read(y);
    }
}
