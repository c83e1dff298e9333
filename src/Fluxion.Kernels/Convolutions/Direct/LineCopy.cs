using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Copies short lines from one distance to another. The last vector of a line overlaps the one before it, so that no element is copied alone.</summary>
internal static unsafe class LineCopy
{
    public static void Run<T>(int lines, int width, T* source, int sourceStep, T* target, int targetStep)
        where T : unmanaged
    {
        if (width == sourceStep && width == targetStep)
        {
            new ReadOnlySpan<T>(source, lines * width).CopyTo(new Span<T>(target, lines * width));
        }
        else if (width >= Vector512<T>.Count)
        {
            Run<T, Vector512<T>, Simd512<T>>(lines, width, source, sourceStep, target, targetStep);
        }
        else if (width >= Vector256<T>.Count)
        {
            Run<T, Vector256<T>, Simd256<T>>(lines, width, source, sourceStep, target, targetStep);
        }
        else if (width >= Vector128<T>.Count)
        {
            Run<T, Vector128<T>, Simd128<T>>(lines, width, source, sourceStep, target, targetStep);
        }
        else
        {
            Elements(lines, width, source, sourceStep, target, targetStep);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<T, TVector, TSimd>(int lines, int width, T* source, int sourceStep, T* target, int targetStep)
        where T : unmanaged
        where TVector : unmanaged
        where TSimd : ISimd<T, TVector>
    {
        var last = width - TSimd.Lanes;
        for (var line = 0; line < lines; line++, source += sourceStep, target += targetStep)
        {
            for (var i = 0; i < last; i += TSimd.Lanes)
            {
                TSimd.Store(TSimd.Load(source + i), target + i);
            }

            TSimd.Store(TSimd.Load(source + last), target + last);
        }
    }

    private static void Elements<T>(int lines, int width, T* source, int sourceStep, T* target, int targetStep)
        where T : unmanaged
    {
        for (var line = 0; line < lines; line++, source += sourceStep, target += targetStep)
        {
            for (var i = 0; i < width; i++)
            {
                target[i] = source[i];
            }
        }
    }
}
