using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>
/// y[o, t, i] = a[o, t, i] · y[o, t − 1, i] + b[o, t, i] from 0, or with t + 1 backwards. All are [outer, length, inner] and contiguous.
/// </summary>
internal static unsafe class RecurrenceLoop
{
    public static void Run<T>(int outer, int length, int inner, bool reverse, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where T : unmanaged, INumberBase<T>
    {
        if (y.Length != (long)outer * length * inner || a.Length != y.Length || b.Length != y.Length)
        {
            Throw.Length(y.Length, outer * length * inner);
        }

        if (y.Length == 0)
        {
            return;
        }

        fixed (T* factor = a, input = b, target = y)
        {
            SharedLines.Run(outer, length, inner, reverse, new Body<T>(length, factor, input, target));
        }
    }

    private readonly struct Body<T>(int length, T* a, T* b, T* y) : ILinesBody
        where T : unmanaged, INumberBase<T>
    {
        // The first elements are the inputs themselves: an infinite factor in front of nothing is not to make NaN.
        public void Run(nint at, nint step, int width)
        {
            Unsafe.CopyBlockUnaligned(y + at, b + at, (uint)(width * sizeof(T)));
            for (var t = 1; t < length; t++)
            {
                at += step;
                for (var i = 0; i < width; i++)
                {
                    y[at + i] = (a[at + i] * y[at - step + i]) + b[at + i];
                }
            }
        }
    }
}
