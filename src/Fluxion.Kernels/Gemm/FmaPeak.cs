using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The most multiply-adds that the machine does, measured: what a matrix product is compared with.</summary>
internal static class FmaPeak
{
    private const int Steps = 1 << 18;

    /// <summary>GFLOP/s over all <paramref name="threads"/>, a multiply-add counted as two: the best of <paramref name="rounds"/>.</summary>
    public static double Measure<T>(int threads = 1, int rounds = 10)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var set = GemmInstructions.Current;
        Run<T>(set, 1);
        var best = 0.0;
        for (var round = 0; round < rounds; round++)
        {
            best = Math.Max(best, Round<T>(set, threads));
        }

        return best;
    }

    // From the moment that all threads are there to the moment that the last is done.
    private static double Round<T>(InstructionSet set, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var start = new Barrier(threads);
        var operations = new double[threads];
        var begun = new long[threads];
        var ended = new long[threads];
        void Work(int thread)
        {
            start.SignalAndWait();
            begun[thread] = Stopwatch.GetTimestamp();
            operations[thread] = Run<T>(set, Steps);
            ended[thread] = Stopwatch.GetTimestamp();
        }

        var others = new Thread[threads - 1];
        for (var i = 0; i < others.Length; i++)
        {
            var thread = i + 1;
            others[i] = new Thread(() => Work(thread));
            others[i].Start();
        }

        Work(0);
        foreach (var other in others)
        {
            other.Join();
        }

        return operations.Sum() / Stopwatch.GetElapsedTime(begun.Min(), ended.Max()).TotalSeconds / 1e9;
    }

    private static double Run<T>(InstructionSet set, int steps)
        where T : unmanaged, IFloatingPointIeee754<T> => set switch
        {
            InstructionSet.Avx512 => Chains<T, Vector512<T>, Simd512<T>>(steps),
            InstructionSet.Avx2 => Chains<T, Vector256<T>, Simd256<T>>(steps),
            InstructionSet.V128 => Chains<T, Vector128<T>, Simd128<T>>(steps),
            _ => Chains<T, T, SimdPlain<T>>(steps),
        };

    // 12 chains hide a latency of up to 6 cycles at two multiply-adds a cycle. x = x·½ + ½ stays near 1, so nothing is denormal.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe double Chains<T, TVector, TSimd>(int steps)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TVector : unmanaged
        where TSimd : ISimd<T, TVector>
    {
        var number = T.CreateChecked(0.5);
        var half = TSimd.Broadcast(&number);
        TVector a = half, b = half, c = half, d = half, e = half, f = half, g = half, h = half, i = half, j = half, k = half, l = half;
        for (var step = 0; step < steps; step++)
        {
            a = TSimd.MultiplyAdd(a, half, half);
            b = TSimd.MultiplyAdd(b, half, half);
            c = TSimd.MultiplyAdd(c, half, half);
            d = TSimd.MultiplyAdd(d, half, half);
            e = TSimd.MultiplyAdd(e, half, half);
            f = TSimd.MultiplyAdd(f, half, half);
            g = TSimd.MultiplyAdd(g, half, half);
            h = TSimd.MultiplyAdd(h, half, half);
            i = TSimd.MultiplyAdd(i, half, half);
            j = TSimd.MultiplyAdd(j, half, half);
            k = TSimd.MultiplyAdd(k, half, half);
            l = TSimd.MultiplyAdd(l, half, half);
        }

        // The sums are used, so that the chains are computed.
        var sum = TSimd.Add(TSimd.Add(TSimd.Add(a, b), TSimd.Add(c, d)), TSimd.Add(TSimd.Add(e, f), TSimd.Add(g, h)));
        sum = TSimd.Add(sum, TSimd.Add(TSimd.Add(i, j), TSimd.Add(k, l)));
        return TSimd.Sum(sum) > T.Zero ? 2.0 * 12 * TSimd.Lanes * steps : 0;
    }
}
