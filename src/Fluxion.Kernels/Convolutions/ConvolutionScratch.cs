namespace Fluxion.Kernels;

/// <summary>Memory of each thread for what the taps see and for sums; a matrix product uses other memory meanwhile.</summary>
internal static unsafe class ConvolutionScratch
{
    [ThreadStatic]
    private static GemmScratch? _columns;

    [ThreadStatic]
    private static GemmScratch? _sums;

    public static T* Columns<T>(nint count)
        where T : unmanaged => (_columns ??= new GemmScratch()).Get<T>(count);

    public static T* Sums<T>(nint count)
        where T : unmanaged => (_sums ??= new GemmScratch()).Get<T>(count);
}
