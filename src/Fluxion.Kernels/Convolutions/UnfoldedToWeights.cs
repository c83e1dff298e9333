using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// w from x and y, the convolution's transpose in w: what the taps see, times y transposed, summed over places and images in their order.
/// The sums are kept the other way round, so that the unfolded columns are read as they lie, and turned at the end.
/// </summary>
internal static unsafe class UnfoldedToWeights
{
    // Sums that stay in the second cache while images pass by.
    private const int SumBytes = 512 << 10;

    // Cut in parts of at most 3 or more, no part has only one channel, whose product of one row would have other bits.
    private const int FewestChannels = 3;

    public static void Run<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> w)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* px = x, py = y, pw = w)
        {
            var items = sizes.Groups > 1 ? sizes.Groups : sizes.Channels;
            var fewest = sizes.Groups > 1 ? 1 : Math.Max(2, items / (2 * WorkSplitter.Threads));
            WorkSplitter.Run(items, Math.Max(fewest, ConvolutionGrain.Of(sizes, items)), new Work<T>(sizes, GemmInstructions.Current, px, py, pw));
        }
    }

    // Items are groups, or the channels of the only group.
    private readonly struct Work<T>(ConvolutionSizes sizes, InstructionSet set, T* x, T* y, T* w) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            if (sizes.Groups == 1)
            {
                Channels(0, start, end);
                return;
            }

            for (var group = start; group < end; group++)
            {
                Channels(group, 0, sizes.GroupChannels);
            }
        }

        private void Channels(int group, int start, int end)
        {
            var bytes = (long)sizes.Window.Taps * sizes.GroupFilters * sizeof(T);
            var parts = new Partition(end - start, (int)Math.Max(FewestChannels, SumBytes / bytes));
            for (var part = 0; part < parts.Parts; part++)
            {
                Sum(group, start + parts.Start(part), parts.Size(part));
            }
        }

        private void Sum(int group, int channel, int count)
        {
            var window = sizes.Window;
            var rows = count * window.Taps;
            var blocks = new PlaceBlocks(window.Output, window.IsIdentity ? 0 : sizes.Depth, sizeof(T));
            var sums = ConvolutionScratch.Sums<T>((nint)rows * sizes.GroupFilters);
            var columns = window.IsIdentity ? null : ConvolutionScratch.Columns<T>((nint)rows * blocks.Size);
            for (var image = 0; image < sizes.Images; image++)
            {
                var seen = x + ((((nint)image * sizes.Channels) + (group * sizes.GroupChannels) + channel) * window.Input);
                var cotangents = y + ((((nint)image * sizes.Filters) + (group * sizes.GroupFilters)) * window.Output);
                for (var block = 0; block < blocks.Count; block++)
                {
                    var (first, last) = (blocks.First(block), blocks.End(block));
                    if (!window.IsIdentity)
                    {
                        UnfoldBlock.Run(window, count, seen, first, last, columns, last - first);
                    }

                    GemmDispatch.Multiply(set, new GemmProblem<T>(
                        rows,
                        sizes.GroupFilters,
                        last - first,
                        window.IsIdentity ? MatrixPointer<T>.Rows(seen + first, window.Output) : MatrixPointer<T>.Rows(columns, last - first),
                        MatrixPointer<T>.Rows(cotangents + first, window.Output).Transposed,
                        sums,
                        sizes.GroupFilters,
                        accumulate: image + block > 0));
                }
            }

            Turn(sums, rows, w + ((nint)group * sizes.GroupFilters * sizes.Depth) + (channel * window.Taps));
        }

        private void Turn(T* sums, int rows, T* target)
        {
            for (var filter = 0; filter < sizes.GroupFilters; filter++, target += sizes.Depth)
            {
                for (var row = 0; row < rows; row++)
                {
                    target[row] = sums[((nint)row * sizes.GroupFilters) + filter];
                }
            }
        }
    }
}
