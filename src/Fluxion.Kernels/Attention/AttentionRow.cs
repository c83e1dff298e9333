using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>What happens to one query's row of scores.</summary>
internal static unsafe class AttentionRow
{
    /// <summary>Turns scores into exp(score − maximum), and gives their sum and its logarithm. A row that sees nothing gets zeros, 1 and −∞.</summary>
    public static (T Sum, T LogSum) Softmax<T>(Span<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var max = row.IsEmpty ? T.NegativeInfinity : RealRow.Max<T>(row);
        if (T.IsNegativeInfinity(max))
        {
            row.Clear();
            return (T.One, max);
        }

        ExpRow.Shifted(row, max, row);
        var sum = RealRow.Sum<T>(row);
        return (sum, max + ExpRow.Log(sum));
    }

    /// <summary>From scores s and f = ȳ Vᵀ to probabilities p = exp(s − logSum) and dS = p (f − δ).</summary>
    public static void Flow<T>(T* s, T* f, int length, T logSum, T delta)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (T.IsNegativeInfinity(logSum))
        {
            new Span<T>(s, length).Clear();
            new Span<T>(f, length).Clear();
            return;
        }

        FlowLanes(s, f, length, Vector512.Create(logSum), Vector512.Create(delta));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void FlowLanes<T>(T* s, T* f, int length, Vector512<T> logSum, Vector512<T> delta)
        where T : unmanaged
    {
        var width = Vector512<T>.Count;
        for (; length >= width; length -= width)
        {
            var p = ExpRow.Lane(Vector512.Load(s) - logSum);
            var flow = p * (Vector512.Load(f) - delta);
            p.Store(s);
            flow.Store(f);
            s += width;
            f += width;
        }

        if (length > 0)
        {
            var p = ExpRow.Lane(LaneMemory.LoadPart<T>(s, length) - logSum);
            var flow = p * (LaneMemory.LoadPart<T>(f, length) - delta);
            LaneMemory.StorePart(p, s, length);
            LaneMemory.StorePart(flow, f, length);
        }
    }
}
