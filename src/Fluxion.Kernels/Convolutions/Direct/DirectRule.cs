namespace Fluxion.Kernels;

/// <summary>
/// Which convolutions are made without unfolding: those of few channels, filters and places, whose matrix products are too small to pay for
/// it. Goes by sizes alone.
/// </summary>
internal static class DirectRule
{
    /// <summary>Channels times taps, of both directions.</summary>
    public const int MostTaps = 1024;

    // What an image needs must stay in the second cache.
    private const int MostElements = 64 << 10;

    // Of channels and of filters. With more, the matrix products are large enough to pay for unfolding, which is dearer where taps do not
    // see the plane shifted: measured on Sapphire Rapids.
    private const int MostPlanes = 32;
    private const int MostUnshiftedPlanes = 96;

    // Of channels times filters, where the weights are wanted: their sums are totalled once for each block of images.
    private const int MostPairs = 512;
    private const int MostUnshiftedPairs = 2048;

    // Places that are computed for one that is wanted.
    private const double MostWaste = 4;

    // null: by the sizes.
    [ThreadStatic]
    private static bool? _forced;

    /// <summary>Lets convolutions asked for by this thread be direct wherever they can be, or never, or with null as their sizes say.</summary>
    public static void Force(bool? direct) => _forced = direct;

    public static bool Forward(in ConvolutionSizes sizes) => Can(sizes) && (_forced ?? IsFaster(sizes));

    /// <summary>One channel alone is cheaper to fold than to fill tiles of one row.</summary>
    public static bool ToInput(in ConvolutionSizes sizes) =>
        CanTurn(sizes) && Can(Turned(sizes)) && (_forced ?? (sizes.Channels > 1 && IsFaster(Turned(sizes))));

    public static bool ToWeights(in ConvolutionSizes sizes) =>
        Can(sizes) && (_forced ?? (IsFaster(sizes) && sizes.Channels * sizes.Filters <= (sizes.Window.IsShift ? MostPairs : MostUnshiftedPairs)));

    /// <summary>The convolution that is the transpose in x: of what was y, padded so far that every tap reaches every element.</summary>
    public static ConvolutionSizes Turned(in ConvolutionSizes sizes) => sizes with
    {
        Channels = sizes.Filters,
        Filters = sizes.Channels,
        Window = new WindowPlane(Turned(sizes.Window.Rows), Turned(sizes.Window.Columns)),
    };

    private static WindowAxis Turned(WindowAxis axis)
    {
        var reach = (int)axis.Reach - 1;
        return axis with { Input = axis.Output, Before = reach - axis.Before, After = reach - axis.After };
    }

    private static bool Can(in ConvolutionSizes sizes) =>
        sizes.Groups == 1 && Steps(sizes.Window.Rows) && Steps(sizes.Window.Columns) && sizes.Depth <= MostTaps && Elements(sizes) <= MostElements;

    private static bool CanTurn(in ConvolutionSizes sizes) => Reaches(sizes.Window.Rows) && Reaches(sizes.Window.Columns);

    private static bool Steps(WindowAxis axis) => axis.Stride == 1;

    private static bool Reaches(WindowAxis axis) => axis.Stride == 1 && axis.Before < axis.Reach;

    private static bool IsFaster(in ConvolutionSizes sizes) =>
        sizes.Window.Taps > 1
        && Math.Max(sizes.Channels, sizes.Filters) <= (sizes.Window.IsShift ? MostPlanes : MostUnshiftedPlanes)
        && new LongPlane(sizes.Window).Waste <= MostWaste;

    private static long Elements(in ConvolutionSizes sizes)
    {
        var plane = new LongPlane(sizes.Window);
        return ((long)sizes.Channels * plane.Size) + ((long)sizes.Filters * plane.Length);
    }
}
