using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Exponentials along a row of float or double.</summary>
internal static class ExpRow
{
    private const int Block = 1024;

    /// <summary>y = exp(x − shift).</summary>
    public static void Shifted<T>(ReadOnlySpan<T> x, T shift, Span<T> y)
        where T : unmanaged => BinaryLoop.Run<T, ShiftedExp<T>>(x, [shift], y);

    /// <summary>The same with traffic taken along, from so many of its bytes on.</summary>
    public static void Shifted<T>(ReadOnlySpan<T> x, T shift, Span<T> y, in RowTraffic traffic, nint start)
        where T : unmanaged => BinaryLoop.Run<T, ShiftedExp<T>>(x, shift, y, traffic, start);

    /// <summary>Σ exp(x − shift), in blocks whose sums are summed pairwise in turn.</summary>
    [SkipLocalsInit]
    public static T Sum<T>(ReadOnlySpan<T> x, T shift)
        where T : unmanaged
    {
        Span<T> block = stackalloc T[Block];
        if (x.Length <= Block)
        {
            return BlockSum(x, shift, block);
        }

        var blocks = (x.Length + Block - 1) / Block;
        if (blocks > Block)
        {
            using var room = Workspace.Open();
            return SumOfBlocks(x, shift, block, room.Span<T>(blocks));
        }

        Span<T> sums = stackalloc T[Block];
        return SumOfBlocks(x, shift, block, sums[..blocks]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Lane<T>(Vector512<T> x) =>
        typeof(T) == typeof(float) ? ExpOperator.Invoke(x.AsSingle()).As<float, T>() : ExpOperator.Invoke(x.AsDouble()).As<double, T>();

    public static T Log<T>(T x) => Log(Vector512.Create(x)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Log<T>(Vector512<T> x) =>
        typeof(T) == typeof(float) ? LogOperator.Invoke(x.AsSingle()).As<float, T>() : LogOperator.Invoke(x.AsDouble()).As<double, T>();

    private static T SumOfBlocks<T>(ReadOnlySpan<T> x, T shift, Span<T> block, Span<T> sums)
        where T : unmanaged
    {
        for (var b = 0; b < sums.Length; b++)
        {
            sums[b] = BlockSum(x.Slice(b * Block, Math.Min(Block, x.Length - b * Block)), shift, block);
        }

        return RealRow.Sum<T>(sums);
    }

    private static T BlockSum<T>(ReadOnlySpan<T> x, T shift, Span<T> block)
        where T : unmanaged
    {
        Shifted(x, shift, block[..x.Length]);
        return RealRow.Sum<T>(block[..x.Length]);
    }

    private readonly struct ShiftedExp<T> : IBinaryOperator<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => Lane(x - y);
    }
}
