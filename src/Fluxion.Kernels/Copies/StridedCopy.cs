using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        if (rank >= 2 && strides[rank - 2] == 1 && strides[rank - 1] > 1)
        {
            Transposes(sizes[..rank], x.Data, strides[..rank], index, y);
        }
        else
        {
            new StridedWalker<T>(sizes[..rank], x.Data, strides[..rank], index).Read(y);
        }
    }

    /// <summary>The last two dimensions are a transposed matrix; the others count through many of them.</summary>
    private static void Transposes<T>(ReadOnlySpan<int> sizes, ReadOnlySpan<T> x, ReadOnlySpan<int> strides, Span<int> index, Span<T> y)
        where T : unmanaged
    {
        var (rows, columns) = (sizes[^2], sizes[^1]);
        var offset = 0;
        for (var at = 0; at < y.Length; at += rows * columns)
        {
            ref var source = ref Unsafe.Add(ref MemoryMarshal.GetReference(x), offset);
            Transpose.Run(rows, columns, ref source, strides[^1], ref Unsafe.Add(ref MemoryMarshal.GetReference(y), at));
            for (var d = sizes.Length - 3; d >= 0; d--)
            {
                offset += strides[d];
                if (++index[d] < sizes[d])
                {
                    break;
                }

                offset -= strides[d] * sizes[d];
                index[d] = 0;
            }
        }
    }
}
