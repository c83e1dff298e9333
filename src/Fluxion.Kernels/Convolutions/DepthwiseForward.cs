using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>y from x and w where each filter sees one channel: for every tap, the plane times the tap's weight is added.</summary>
internal static unsafe class DepthwiseForward
{
    public static void Run<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> x, ReadOnlySpan<T> w, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* px = x, pw = w, py = y)
        {
            var planes = sizes.Images * sizes.Filters;
            WorkSplitter.Run(planes, ConvolutionGrain.Of(sizes, planes), new Work<T>(sizes, px, pw, py));
        }
    }

    private readonly struct Work<T>(ConvolutionSizes sizes, T* x, T* w, T* y) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            var (window, stride) = (sizes.Window, sizes.Window.Columns.Stride);
            for (var plane = start; plane < end; plane++)
            {
                var target = y + ((nint)plane * window.Output);
                var seen = x + ((nint)(plane / sizes.GroupFilters) * window.Input);
                var weights = w + (plane % sizes.Filters * window.Taps);
                new Span<T>(target, window.Output).Clear();
                foreach (var row in new TapRows(window))
                {
                    var from = seen + row.Input;
                    var to = target + row.Output;
                    var weight = weights[row.Tap];
                    if (stride == 1)
                    {
                        ScaledAdd.Run(row.Count, weight, from, to);
                        continue;
                    }

                    for (var i = 0; i < row.Count; i++)
                    {
                        to[i] = T.MultiplyAddEstimate(weight, from[i * stride], to[i]);
                    }
                }
            }
        }
    }
}
