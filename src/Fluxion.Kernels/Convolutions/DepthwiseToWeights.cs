using System.Numerics;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>w from x and y where each filter sees one channel: a dot product for every tap and row of places, summed in their order.</summary>
internal static unsafe class DepthwiseToWeights
{
    public static void Run<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> w)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* px = x, py = y, pw = w)
        {
            WorkSplitter.Run(sizes.Filters, ConvolutionGrain.Of(sizes, sizes.Filters), new Work<T>(sizes, px, py, pw));
        }
    }

    private readonly struct Work<T>(ConvolutionSizes sizes, T* x, T* y, T* w) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            var window = sizes.Window;
            for (var filter = start; filter < end; filter++)
            {
                var weights = w + ((nint)filter * window.Taps);
                new Span<T>(weights, window.Taps).Clear();
                for (var image = 0; image < sizes.Images; image++)
                {
                    Add(
                        x + ((((nint)image * sizes.Channels) + (filter / sizes.GroupFilters)) * window.Input),
                        y + ((((nint)image * sizes.Filters) + filter) * window.Output),
                        weights);
                }
            }
        }

        private void Add(T* seen, T* y, T* weights)
        {
            var stride = sizes.Window.Columns.Stride;
            foreach (var row in new TapRows(sizes.Window))
            {
                var left = seen + row.Input;
                var right = y + row.Output;
                if (stride == 1)
                {
                    weights[row.Tap] += Dot<T, Vector512<T>, Simd512<T>>.One(left, right, row.Count);
                    continue;
                }

                for (var i = 0; i < row.Count; i++)
                {
                    weights[row.Tap] = T.MultiplyAddEstimate(left[i * stride], right[i], weights[row.Tap]);
                }
            }
        }
    }
}
