using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// The convolution and its two transposes, y from (x, w), x from (y, w) and w from (x, y). Same bits for any number of threads.
/// </summary>
internal static class ConvolutionLoop
{
    /// <summary>y[n, f, p] = Σ over channels and taps of w[f, c, t] · x[n, c, element under t at p].</summary>
    public static void Forward<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> x, ReadOnlySpan<T> w, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        sizes.Check(x.Length, w.Length, y.Length);
        if (sizes.IsEmpty)
        {
            y.Clear();
        }
        else if (sizes.IsDepthwise)
        {
            DepthwiseForward.Run(sizes, x, w, y);
        }
        else if (DirectRule.Forward(sizes))
        {
            DirectConvolution.Forward(sizes, x, w, y);
        }
        else
        {
            UnfoldedForward.Run(sizes, x, w, y);
        }
    }

    /// <summary>x[n, c, e] = Σ over filters, and places and taps that see e, of w[f, c, t] · y[n, f, p].</summary>
    public static void ToInput<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> y, ReadOnlySpan<T> w, Span<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        sizes.Check(x.Length, w.Length, y.Length);
        if (sizes.IsEmpty)
        {
            x.Clear();
        }
        else if (sizes.IsDepthwise)
        {
            DepthwiseToInput.Run(sizes, y, w, x);
        }
        else if (DirectRule.ToInput(sizes) && IsFinite(w))
        {
            DirectConvolution.ToInput(sizes, y, w, x);
        }
        else
        {
            UnfoldedToInput.Run(sizes, y, w, x);
        }
    }

    /// <summary>w[f, c, t] = Σ over images and places of y[n, f, p] · x[n, c, element under t at p].</summary>
    public static void ToWeights<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> w)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        sizes.Check(x.Length, w.Length, y.Length);
        if (sizes.IsEmpty)
        {
            w.Clear();
        }
        else if (sizes.IsDepthwise)
        {
            DepthwiseToWeights.Run(sizes, x, y, w);
        }
        else if (DirectRule.ToWeights(sizes))
        {
            DirectToWeights.Run(sizes, x, y, w);
            if (!IsFinite(w))
            {
                UnfoldedToWeights.Run(sizes, x, y, w);
            }
        }
        else
        {
            UnfoldedToWeights.Run(sizes, x, y, w);
        }
    }

    // Zeros stand beside elements that the definition keeps apart, which shows only where these are infinite or no number.
    private static bool IsFinite<T>(ReadOnlySpan<T> w)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var weight in w)
        {
            if (!T.IsFinite(weight))
            {
                return false;
            }
        }

        return true;
    }
}
