using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Kernels;

/// <summary>Transposes a square block as large as a 128-bit vector: 4×4 floats or 2×2 doubles.</summary>
internal static unsafe class TransposeBlock
{
    public static bool IsSupported => Sse2.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>Rows and columns of the block.</summary>
    public static int Size<T>()
        where T : unmanaged => sizeof(Vector128<byte>) / sizeof(T);

    /// <summary>target[p·width + i] = source[i·across + p] for i and p below the size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T>(T* source, nint across, T* target, nint width)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Four((float*)source, across, (float*)target, width);
        }
        else
        {
            Two((double*)source, across, (double*)target, width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(float* source, nint across, float* target, nint width)
    {
        var r0 = Vector128.Load(source);
        var r1 = Vector128.Load(source + across);
        var r2 = Vector128.Load(source + (2 * across));
        var r3 = Vector128.Load(source + (3 * across));

        // Pairs of rows number by number, then pairs of pairs.
        var low01 = Low(r0, r1).AsDouble();
        var low23 = Low(r2, r3).AsDouble();
        var high01 = High(r0, r1).AsDouble();
        var high23 = High(r2, r3).AsDouble();
        Low(low01, low23).AsSingle().Store(target);
        High(low01, low23).AsSingle().Store(target + width);
        Low(high01, high23).AsSingle().Store(target + (2 * width));
        High(high01, high23).AsSingle().Store(target + (3 * width));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Two(double* source, nint across, double* target, nint width)
    {
        var r0 = Vector128.Load(source);
        var r1 = Vector128.Load(source + across);
        Low(r0, r1).Store(target);
        High(r0, r1).Store(target + width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Low(Vector128<float> x, Vector128<float> y) =>
        Sse2.IsSupported ? Sse.UnpackLow(x, y) : AdvSimd.Arm64.ZipLow(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> x, Vector128<float> y) =>
        Sse2.IsSupported ? Sse.UnpackHigh(x, y) : AdvSimd.Arm64.ZipHigh(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Low(Vector128<double> x, Vector128<double> y) =>
        Sse2.IsSupported ? Sse2.UnpackLow(x, y) : AdvSimd.Arm64.ZipLow(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> High(Vector128<double> x, Vector128<double> y) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(x, y) : AdvSimd.Arm64.ZipHigh(x, y);
}
