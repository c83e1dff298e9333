using System.Numerics;
using System.Runtime.Intrinsics;
using Fluxion.Kernels;

namespace Fluxion.Bench;

/// <summary>The most multiply-adds that cores make, with everything in registers: what no product can pass.</summary>
internal static class FmaPeak
{
    /// <summary>Makes as many floating-point operations as given on each of the threads, all at the same time.</summary>
    public static Contestant Of<T>(double operations, int threads = 1)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Vector512.IsHardwareAccelerated ? Of<T, Vector512<T>, Simd512<T>>(operations, threads)
        : Vector256.IsHardwareAccelerated ? Of<T, Vector256<T>, Simd256<T>>(operations, threads)
        : Of<T, Vector128<T>, Simd128<T>>(operations, threads);

    private static Contestant Of<T, TVector, TSimd>(double operations, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        // A multiply-add counts as two.
        var rounds = operations / (2 * FmaChains<T, TVector, TSimd>.Chains * TSimd.Lanes);
        return new Contestant("FMA peak", times =>
        {
            using var limit = WorkSplitter.Limit(threads);
            var start = Stopwatch.GetTimestamp();
            WorkSplitter.Run(threads, 1, (_, _) => FmaChains<T, TVector, TSimd>.Run((long)(rounds * times)));
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        });
    }
}
