using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>
/// Takes two strided operands to a contiguous loop. Long rows in which each operand is contiguous or one element are handed over as they
/// lie; otherwise what is not contiguous as a whole is gathered block by block.
/// </summary>
internal static class StridedBinary
{
    private const int BlockBytes = 2048;
    private const int LongRow = 256;

    [SkipLocalsInit]
    public static void Run<T, TResult, TBody>(ReadOnlySpan<int> shape, StridedSpan<T> x, StridedSpan<T> y, Span<TResult> z, TBody body)
        where T : unmanaged
        where TResult : unmanaged
        where TBody : struct, IBinaryBody<T, TResult>
    {
        if (StridedShape.Count(shape, z.Length) == 0)
        {
            return;
        }

        x.Check(shape);
        y.Check(shape);
        Span<int> sizes = stackalloc int[shape.Length + 1];
        Span<int> strides = stackalloc int[2 * (shape.Length + 1)];
        shape.CopyTo(sizes);
        for (var d = 0; d < shape.Length; d++)
        {
            strides[2 * d] = x.Strides[d];
            strides[2 * d + 1] = y.Strides[d];
        }

        var rank = StridedShape.Collapse(sizes, shape.Length, strides, 2);
        if (rank > 1 && Chunks.Shared(z.Length))
        {
            SharedStrided.Run(sizes[..rank], strides, x.Data, y.Data, z, body);
        }
        else
        {
            Collapsed(sizes[..rank], strides, x.Data, y.Data, z, body);
        }
    }

    /// <summary>The strides stand in pairs, one for x and one for y, for each of the sizes.</summary>
    public static void Collapsed<T, TResult, TBody>(
        ReadOnlySpan<int> sizes, ReadOnlySpan<int> strides, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<TResult> z, TBody body)
        where T : unmanaged
        where TResult : unmanaged
        where TBody : struct, IBinaryBody<T, TResult>
    {
        var rank = sizes.Length;
        if (strides[2 * rank - 2] <= 1 && strides[2 * rank - 1] <= 1 && (rank == 1 || sizes[^1] >= LongRow))
        {
            Rows(sizes, strides, x, y, z, body);
        }
        else
        {
            Blocks(sizes, strides, x, y, z, body);
        }
    }

    private static void Rows<T, TResult, TBody>(
        ReadOnlySpan<int> sizes, ReadOnlySpan<int> strides, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<TResult> z, TBody body)
        where T : unmanaged
        where TBody : struct, IBinaryBody<T, TResult>
    {
        var rank = sizes.Length;
        var row = sizes[^1];
        var xRow = strides[2 * rank - 2] == 0 ? 1 : row;
        var yRow = strides[2 * rank - 1] == 0 ? 1 : row;
        Span<int> index = stackalloc int[rank];
        index.Clear();
        var (xAt, yAt) = (0, 0);
        for (var at = 0; at < z.Length; at += row)
        {
            body.Run(x.Slice(xAt, xRow), y.Slice(yAt, yRow), z.Slice(at, row));
            for (var d = rank - 2; d >= 0; d--)
            {
                xAt += strides[2 * d];
                yAt += strides[2 * d + 1];
                if (++index[d] < sizes[d])
                {
                    break;
                }

                xAt -= strides[2 * d] * sizes[d];
                yAt -= strides[2 * d + 1] * sizes[d];
                index[d] = 0;
            }
        }
    }

    [SkipLocalsInit]
    private static void Blocks<T, TResult, TBody>(
        ReadOnlySpan<int> sizes, ReadOnlySpan<int> strides, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<TResult> z, TBody body)
        where T : unmanaged
        where TBody : struct, IBinaryBody<T, TResult>
    {
        var rank = sizes.Length;
        Span<int> each = stackalloc int[4 * rank];
        each.Clear();
        for (var d = 0; d < rank; d++)
        {
            each[d] = strides[2 * d];
            each[rank + d] = strides[2 * d + 1];
        }

        // A whole number of periods, so that a row repeated down a matrix is laid out once.
        Span<T> block = stackalloc T[2 * (BlockBytes / Unsafe.SizeOf<T>())];
        var half = block.Length / 2;
        var period = Math.Min(BlockSource<T>.Period(sizes, each[..rank]), BlockSource<T>.Period(sizes, each.Slice(rank, rank)));
        half -= period <= half ? half % period : 0;
        var xBlock = new BlockSource<T>(sizes, x, each[..rank], each.Slice(2 * rank, rank), block[..half]);
        var yBlock = new BlockSource<T>(sizes, y, each.Slice(rank, rank), each.Slice(3 * rank, rank), block.Slice(half, half));
        for (var at = 0; at < z.Length; at += half)
        {
            var count = Math.Min(half, z.Length - at);
            body.Run(xBlock.Next(at, count), yBlock.Next(at, count), z.Slice(at, count));
        }
    }
}
