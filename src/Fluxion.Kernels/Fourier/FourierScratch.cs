namespace Fluxion.Kernels;

/// <summary>Memory for transforms under way, kept by each thread from one to the next; one place for each that may be in use together.</summary>
internal static class FourierScratch
{
    [ThreadStatic]
    private static AlignedScratch? _lanes;

    [ThreadStatic]
    private static AlignedScratch? _middle;

    [ThreadStatic]
    private static AlignedScratch? _padded;

    [ThreadStatic]
    private static AlignedScratch? _whole;

    /// <summary>The lanes of one group of transforms.</summary>
    public static AlignedScratch Lanes => _lanes ??= new AlignedScratch();

    /// <summary>One transform between its two halves, shared with the threads that help.</summary>
    public static AlignedScratch Middle => _middle ??= new AlignedScratch();

    /// <summary>One transform of a length with large prime factors, padded.</summary>
    public static AlignedScratch Padded => _padded ??= new AlignedScratch();

    /// <summary>A real row of odd length as complex numbers.</summary>
    public static AlignedScratch Whole => _whole ??= new AlignedScratch();
}
