namespace Fluxion.Kernels;

/// <summary>How many items of a convolution make a thread worth waking.</summary>
internal static class ConvolutionGrain
{
    private const double WorkPerThread = 1 << 20;

    public static int Of(in ConvolutionSizes sizes, int items)
    {
        var work = (double)sizes.OutputSize * sizes.Depth;
        return (int)Math.Clamp(Math.Ceiling(WorkPerThread * items / work), 1, Math.Max(1, items));
    }
}
