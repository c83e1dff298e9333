using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>Σ f(xᵢ, yᵢ) along a row, in blocks whose sums are summed pairwise in turn. y may have one element.</summary>
internal static class MappedSum
{
    private const int Block = 1024;

    [SkipLocalsInit]
    public static T Run<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>
    {
        Span<T> block = stackalloc T[Block];
        if (x.Length <= Block)
        {
            return OfBlock<T, TOp>(x, y, block);
        }

        var blocks = (x.Length + Block - 1) / Block;
        var sums = blocks <= Block ? stackalloc T[Block] : new T[blocks];
        for (var b = 0; b < blocks; b++)
        {
            var (start, length) = (b * Block, Math.Min(Block, x.Length - b * Block));
            sums[b] = OfBlock<T, TOp>(x.Slice(start, length), y.Length == 1 ? y : y.Slice(start, length), block);
        }

        return RealRow.Sum<T>(sums[..blocks]);
    }

    private static T OfBlock<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> block)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>
    {
        BinaryLoop.Run<T, TOp>(x, y, block[..x.Length]);
        return RealRow.Sum<T>(block[..x.Length]);
    }
}
