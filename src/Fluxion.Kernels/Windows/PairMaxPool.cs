using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Maxima of windows of 2 by 2 that do not overlap, 4 windows at a time: each stands in a lane of 64 bits, its left elements in the lower
/// half, into which the right ones are moved. They are compared in the order of <see cref="MaxPoolLoop"/>, so the results are the same.
/// </summary>
internal static unsafe class PairMaxPool
{
    private const int Lanes = 4;

    public static bool Suits(PoolAxis rows, PoolAxis columns) => columns.Output >= Lanes && IsPairs(rows) && IsPairs(columns);

    /// <summary>One plane whose axes <see cref="Suits"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(PoolAxis rows, PoolAxis columns, float* x, float* y, long* indices)
    {
        var (width, last) = (columns.Input, columns.Output - Lanes);
        var steps = Vector256.Create(0L, 2, 4, 6);
        for (var p = 0; p < rows.Output; p++, y += columns.Output, indices += columns.Output)
        {
            for (var q = 0; ; q = Math.Min(q + Lanes, last))
            {
                // The last vector overlaps the one before it.
                var place = (2 * p * width) + (2 * q);
                var (upper, lower) = (Vector256.Load(x + place), Vector256.Load(x + place + width));
                var (value, at) = (upper, steps + Vector256.Create((long)place));
                var first = at;
                Take(Right(upper), first + Vector256.Create(1L), ref value, ref at);
                Take(lower, first + Vector256.Create((long)width), ref value, ref at);
                Take(Right(lower), first + Vector256.Create(width + 1L), ref value, ref at);
                var bits = value.AsUInt64();
                Vector128.Narrow(bits.GetLower(), bits.GetUpper()).AsSingle().Store(y + q);
                at.Store(indices + q);
                if (q == last)
                {
                    break;
                }
            }
        }
    }

    // The upper halves of the indices are 0 either way, whatever is compared there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(Vector256<float> candidate, Vector256<long> place, ref Vector256<float> value, ref Vector256<long> at)
    {
        var better = Vector256.GreaterThan(candidate, value) | ~Vector256.Equals(candidate, candidate);
        value = Vector256.ConditionalSelect(better, candidate, value);
        at = Vector256.ConditionalSelect(better.AsInt64(), place, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Right(Vector256<float> pairs) => Vector256.ShiftRightLogical(pairs.AsUInt64(), 32).AsSingle();

    private static bool IsPairs(PoolAxis axis)
    {
        for (var i = 0; i < axis.Output; i++)
        {
            if (axis.Starts[i] != 2 * i || axis.Ends[i] != (2 * i) + 2)
            {
                return false;
            }
        }

        return axis.Step == 1;
    }
}
