using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// x from y and w, the convolution's transpose in x: for each image and block of channels, the filters' transpose is multiplied by y, and
/// what comes out is folded into the planes, block of places after block.
/// </summary>
internal static unsafe class UnfoldedToInput
{
    // Rows of columns that are made at once: enough for whole tiles, few enough to stay near.
    private const int MostRows = 1024;

    public static void Run<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> y, ReadOnlySpan<T> w, Span<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var window = sizes.Window;
        var channels = new Partition(sizes.GroupChannels, window.IsIdentity ? sizes.GroupChannels : Math.Max(1, MostRows / window.Taps));
        var most = (sizes.GroupChannels + channels.Parts - 1) / channels.Parts;
        var blocks = new PlaceBlocks(window.Output, window.IsIdentity ? 0 : most * window.Taps, sizeof(T));
        var items = sizes.Images * sizes.Groups * channels.Parts;
        fixed (T* px = x, pw = w, py = y)
        {
            var work = new Work<T>(sizes, channels, blocks, GemmInstructions.Current, py, pw, px);
            WorkSplitter.Run(items, ConvolutionGrain.Of(sizes, items), work);
        }
    }

    private readonly struct Work<T>(
        ConvolutionSizes sizes, Partition channels, PlaceBlocks blocks, InstructionSet set, T* y, T* w, T* x) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            for (var item = start; item < end; item++)
            {
                var (plane, part) = Math.DivRem(item, channels.Parts);
                Fill(plane, channels.Start(part), channels.Size(part));
            }
        }

        private void Fill(int plane, int channel, int count)
        {
            var window = sizes.Window;
            var target = x + (((nint)plane * sizes.GroupChannels) + channel) * window.Input;
            var rows = count * window.Taps;
            var columns = target;
            if (!window.IsIdentity)
            {
                new Span<T>(target, count * window.Input).Clear();
                columns = ConvolutionScratch.Columns<T>((nint)rows * blocks.Size);
            }

            var group = w + ((nint)(plane % sizes.Groups) * sizes.GroupFilters * sizes.Depth);
            var weights = MatrixPointer<T>.Rows(group + (channel * window.Taps), sizes.Depth);
            for (var block = 0; block < blocks.Count; block++)
            {
                var (first, last) = (blocks.First(block), blocks.End(block));
                var cotangents = MatrixPointer<T>.Rows(y + ((nint)plane * sizes.GroupFilters * window.Output) + first, window.Output);
                GemmDispatch.Multiply(set, new GemmProblem<T>(rows, last - first, sizes.GroupFilters, weights.Transposed, cotangents, columns, last - first));
                if (!window.IsIdentity)
                {
                    FoldBlock.Run(window, count, target, first, last, columns, last - first, mayClear: true);
                }
            }
        }
    }
}
