using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Reduces the whole chunks of one long row on several threads, each to the lane that the tree has in that place.</summary>
internal static unsafe class SharedRow
{
    /// <summary>The lane of chunk i of <paramref name="x"/> comes to <paramref name="lanes"/>[i].</summary>
    public static void Run<T, TOp>(ReadOnlySpan<T> x, Span<Vector512<T>> lanes)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        fixed (T* source = x)
        fixed (Vector512<T>* target = lanes)
        {
            WorkSplitter.Run(lanes.Length, 1, new Work<T, TOp>(source, target));
        }
    }

    private readonly struct Work<T, TOp>(T* x, Vector512<T>* lanes) : IRangeWork
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        public void Run(int start, int end)
        {
            for (var chunk = start; chunk < end; chunk++)
            {
                lanes[chunk] = RowReduction.Tree<T, TOp>(ref x[Chunks.Start(chunk)], Chunks.Size);
            }
        }
    }
}
