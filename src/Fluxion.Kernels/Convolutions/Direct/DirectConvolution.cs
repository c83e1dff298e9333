using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The convolution and its transpose in x by <see cref="DirectForward"/>, for which the weights are laid out in lines.</summary>
internal static unsafe class DirectConvolution
{
    public static void Forward<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> x, ReadOnlySpan<T> w, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lines = ConvolutionScratch.Shared<T>(w.Length);
        for (var filter = 0; filter < sizes.Filters; filter++)
        {
            for (var i = 0; i < sizes.Depth; i++)
            {
                lines[(i * sizes.Filters) + filter] = w[(filter * sizes.Depth) + i];
            }
        }

        fixed (T* px = x, py = y)
        {
            DirectForward.Run(sizes, px, lines, py);
        }
    }

    /// <summary>The transpose in x is the convolution of y, padded further, with the filters turned round; weights must be finite.</summary>
    public static void ToInput<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> y, ReadOnlySpan<T> w, Span<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var taps = sizes.Window.Taps;
        var lines = ConvolutionScratch.Shared<T>(w.Length);
        for (var filter = 0; filter < sizes.Filters; filter++)
        {
            for (var channel = 0; channel < sizes.Channels; channel++)
            {
                for (var tap = 0; tap < taps; tap++)
                {
                    var line = (filter * taps) + taps - 1 - tap;
                    lines[(line * sizes.Channels) + channel] = w[(filter * sizes.Depth) + (channel * taps) + tap];
                }
            }
        }

        fixed (T* px = x, py = y)
        {
            DirectForward.Run(DirectRule.Turned(sizes), py, lines, px);
        }
    }
}
