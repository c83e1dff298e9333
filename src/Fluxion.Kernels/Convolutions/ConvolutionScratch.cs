namespace Fluxion.Kernels;

/// <summary>Memory of each thread for what the taps see and for sums; a matrix product uses other memory meanwhile.</summary>
internal static unsafe class ConvolutionScratch
{
    [ThreadStatic]
    private static AlignedScratch? _columns;

    [ThreadStatic]
    private static AlignedScratch? _sums;

    [ThreadStatic]
    private static AlignedScratch? _shared;

    public static T* Columns<T>(nint count)
        where T : unmanaged => (_columns ??= new AlignedScratch()).Get<T>(count);

    public static T* Sums<T>(nint count)
        where T : unmanaged => (_sums ??= new AlignedScratch()).Get<T>(count);

    /// <summary>Of the thread that asks for a convolution: what all threads that work on it read, or write apart from one another.</summary>
    public static T* Shared<T>(nint count)
        where T : unmanaged => (_shared ??= new AlignedScratch()).Get<T>(count);
}
