using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Adds what taps saw back to the elements that they saw (col2im): the transpose of <see cref="UnfoldBlock"/>.</summary>
internal static unsafe class FoldBlock
{
    /// <summary>Adds to the planes from <paramref name="x"/> on. Faster where it may clear what of the columns lies on padding.</summary>
    public static void Run<T>(in WindowPlane window, int channels, T* x, int first, int end, T* columns, nint leading, bool mayClear)
        where T : unmanaged, INumberBase<T>
    {
        for (var channel = 0; channel < channels; channel++, x += window.Input)
        {
            for (var i = 0; i < window.Rows.Kernel; i++)
            {
                for (var j = 0; j < window.Columns.Kernel; j++, columns += leading)
                {
                    if (mayClear && window.IsShift)
                    {
                        var run = new ShiftedRun(window, i, j, first, end);
                        run.ClearBorder(columns);
                        ScaledAdd.Run(run.End - run.First, T.One, columns + (run.First - first), x + run.First + run.Shift);
                    }
                    else
                    {
                        Tap(window, i, j, x, first, end, columns);
                    }
                }
            }
        }
    }

    private static void Tap<T>(in WindowPlane window, int i, int j, T* x, int first, int end, T* row)
        where T : unmanaged, INumberBase<T>
    {
        foreach (var piece in new PlaceRows(window.Columns.Output, first, end))
        {
            var (low, high) = piece.Clip(window.Columns.Places(j));
            var line = (piece.Row * window.Rows.Stride) + window.Rows.Offset(i);
            if (line < 0 || line >= window.Rows.Input || low >= high)
            {
                continue;
            }

            var source = row + (piece.Start - first) + (low - piece.First);
            var target = x + ((nint)line * window.Columns.Input) + (low * window.Columns.Stride) + window.Columns.Offset(j);
            Add(high - low, source, target, window.Columns.Stride);
        }
    }

    private static void Add<T>(int count, T* source, T* target, int stride)
        where T : unmanaged, INumberBase<T>
    {
        if (stride == 1)
        {
            ScaledAdd.Run(count, T.One, source, target);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            target[i * stride] += source[i];
        }
    }
}
