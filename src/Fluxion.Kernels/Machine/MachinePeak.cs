using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>What one core of this machine can do at best, measured the first time that somebody asks: about 50 ms.</summary>
internal static unsafe class MachinePeak
{
    private const long Rounds = 2_000_000;
    private const int Repetitions = 5;
    private const nuint Bytes = 64 << 20;

    private static readonly Lazy<double> Flops = new(MeasureFlops);
    private static readonly Lazy<double> Bandwidth = new(MeasureBandwidth);

    /// <summary>Floating-point operations a second in float32, a multiply-add counting as two.</summary>
    public static double FlopsPerSecond => Flops.Value;

    /// <summary>Bytes a second that a copy of much memory reads and writes together.</summary>
    public static double BytesPerSecond => Bandwidth.Value;

    private static double MeasureFlops() =>
        Vector512.IsHardwareAccelerated ? Best(2.0 * Rounds * 12 * Simd512<float>.Lanes, static () => _ = FmaChains<float, Vector512<float>, Simd512<float>>.Run(Rounds))
        : Vector256.IsHardwareAccelerated ? Best(2.0 * Rounds * 12 * Simd256<float>.Lanes, static () => _ = FmaChains<float, Vector256<float>, Simd256<float>>.Run(Rounds))
        : Best(2.0 * Rounds * 12 * Simd128<float>.Lanes, static () => _ = FmaChains<float, Vector128<float>, Simd128<float>>.Run(Rounds));

    private static double MeasureBandwidth()
    {
        var from = NativeMemory.AllocZeroed(Bytes);
        var to = NativeMemory.AllocZeroed(Bytes);
        try
        {
            return Best(2.0 * Bytes, () => NativeMemory.Copy(from, to, Bytes));
        }
        finally
        {
            NativeMemory.Free(from);
            NativeMemory.Free(to);
        }
    }

    private static double Best(double work, Action run)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < Repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            var time = Stopwatch.GetElapsedTime(start);
            best = time < best ? time : best;
        }

        return work / best.TotalSeconds;
    }
}
