using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>What a window sees of whole planes, and back: for each plane a row for every tap, with a column for every place.</summary>
internal static unsafe class UnfoldLoop
{
    public static void Unfold<T>(in WindowPlane window, int planes, ReadOnlySpan<T> x, Span<T> columns)
        where T : unmanaged
    {
        Check(window, planes, x.Length, columns.Length);
        fixed (T* px = x, pc = columns)
        {
            WorkSplitter.Run(planes, Grain(window), new UnfoldWork<T>(window, px, pc));
        }
    }

    public static void Fold<T>(in WindowPlane window, int planes, ReadOnlySpan<T> columns, Span<T> x)
        where T : unmanaged, INumberBase<T>
    {
        Check(window, planes, x.Length, columns.Length);
        x.Clear();
        fixed (T* px = x, pc = columns)
        {
            WorkSplitter.Run(planes, Grain(window), new FoldWork<T>(window, px, pc));
        }
    }

    private static int Grain(in WindowPlane window) => (int)Math.Max(1, Chunks.Size / Math.Max(1, (long)window.Taps * window.Output));

    private static void Check(in WindowPlane window, int planes, int x, int columns)
    {
        if (x != (long)planes * window.Input)
        {
            Throw.Length(x, planes * window.Input);
        }

        if (columns != (long)planes * window.Taps * window.Output)
        {
            Throw.Length(columns, planes * window.Taps * window.Output);
        }
    }

    private readonly struct UnfoldWork<T>(WindowPlane window, T* x, T* columns) : IRangeWork
        where T : unmanaged
    {
        public void Run(int start, int end) => UnfoldBlock.Run(
            window, end - start, x + ((nint)start * window.Input), 0, window.Output, columns + ((nint)start * window.Taps * window.Output), window.Output);
    }

    private readonly struct FoldWork<T>(WindowPlane window, T* x, T* columns) : IRangeWork
        where T : unmanaged, INumberBase<T>
    {
        public void Run(int start, int end) => FoldBlock.Run(
            window, end - start, x + ((nint)start * window.Input), 0, window.Output, columns + ((nint)start * window.Taps * window.Output), window.Output, mayClear: false);
    }
}
