using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>x from y and w where each filter sees one channel: a channel collects from its filters, tap by tap.</summary>
internal static unsafe class DepthwiseToInput
{
    public static void Run<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> y, ReadOnlySpan<T> w, Span<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* px = x, pw = w, py = y)
        {
            var planes = sizes.Images * sizes.Channels;
            WorkSplitter.Run(planes, ConvolutionGrain.Of(sizes, planes), new Work<T>(sizes, py, pw, px));
        }
    }

    private readonly struct Work<T>(ConvolutionSizes sizes, T* y, T* w, T* x) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            for (var plane = start; plane < end; plane++)
            {
                var target = x + ((nint)plane * sizes.Window.Input);
                new Span<T>(target, sizes.Window.Input).Clear();
                for (var filter = plane * sizes.GroupFilters; filter < (plane + 1) * sizes.GroupFilters; filter++)
                {
                    Add(y + ((nint)filter * sizes.Window.Output), w + (filter % sizes.Filters * sizes.Window.Taps), target);
                }
            }
        }

        private void Add(T* source, T* weights, T* target)
        {
            var stride = sizes.Window.Columns.Stride;
            foreach (var row in new TapRows(sizes.Window))
            {
                var from = source + row.Output;
                var to = target + row.Input;
                var weight = weights[row.Tap];
                if (stride == 1)
                {
                    ScaledAdd.Run(row.Count, weight, from, to);
                    continue;
                }

                for (var i = 0; i < row.Count; i++)
                {
                    to[i * stride] = T.MultiplyAddEstimate(weight, from[i], to[i * stride]);
                }
            }
        }
    }
}
