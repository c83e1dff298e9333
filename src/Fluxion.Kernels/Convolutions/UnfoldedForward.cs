using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// y from x and w as matrix products: for each image, group and block of places, what the taps see is unfolded and multiplied by the filters.
/// </summary>
internal static unsafe class UnfoldedForward
{
    public static void Run<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> x, ReadOnlySpan<T> w, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var blocks = new PlaceBlocks(sizes.Window.Output, sizes.Window.IsIdentity ? 0 : sizes.Depth, sizeof(T));
        var items = sizes.Images * sizes.Groups * blocks.Count;
        fixed (T* px = x, pw = w, py = y)
        {
            WorkSplitter.Run(items, ConvolutionGrain.Of(sizes, items), new Work<T>(sizes, blocks, GemmInstructions.Current, px, pw, py));
        }
    }

    private readonly struct Work<T>(ConvolutionSizes sizes, PlaceBlocks blocks, InstructionSet set, T* x, T* w, T* y) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            var window = sizes.Window;
            var columns = window.IsIdentity ? null : ConvolutionScratch.Columns<T>((nint)sizes.Depth * blocks.Size);
            for (var item = start; item < end; item++)
            {
                var (plane, block) = Math.DivRem(item, blocks.Count);
                var (first, last) = (blocks.First(block), blocks.End(block));
                var seen = x + ((nint)plane * sizes.GroupChannels * window.Input);
                if (!window.IsIdentity)
                {
                    UnfoldBlock.Run(window, sizes.GroupChannels, seen, first, last, columns, last - first);
                }

                GemmDispatch.Multiply(set, new GemmProblem<T>(
                    sizes.GroupFilters,
                    last - first,
                    sizes.Depth,
                    MatrixPointer<T>.Rows(w + ((nint)(plane % sizes.Groups) * sizes.GroupFilters * sizes.Depth), sizes.Depth),
                    window.IsIdentity ? MatrixPointer<T>.Rows(seen + first, window.Output) : MatrixPointer<T>.Rows(columns, last - first),
                    y + ((nint)plane * sizes.GroupFilters * window.Output) + first,
                    window.Output));
            }
        }
    }
}
