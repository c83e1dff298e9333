using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>Dot products: four vectors of sums, added up in a fixed order at the end, then what does not fill a vector.</summary>
internal static unsafe class Dot<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T One(T* x, T* v, nint depth)
    {
        TVector s0 = default, s1 = default, s2 = default, s3 = default;
        nint p = 0;
        for (; p + (4 * TSimd.Lanes) <= depth; p += 4 * TSimd.Lanes)
        {
            s0 = Step(x, v, p, s0);
            s1 = Step(x, v, p + TSimd.Lanes, s1);
            s2 = Step(x, v, p + (2 * TSimd.Lanes), s2);
            s3 = Step(x, v, p + (3 * TSimd.Lanes), s3);
        }

        for (; p + TSimd.Lanes <= depth; p += TSimd.Lanes)
        {
            s0 = Step(x, v, p, s0);
        }

        return Finish(s0, s1, s2, s3, x, v, p, depth);
    }

    /// <summary>Two rows at once, so that the vector is read half as often; each has the bits that <see cref="One"/> gives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Two(T* x, T* y, T* v, nint depth, out T second)
    {
        TVector s0 = default, s1 = default, s2 = default, s3 = default;
        TVector t0 = default, t1 = default, t2 = default, t3 = default;
        nint p = 0;
        for (; p + (4 * TSimd.Lanes) <= depth; p += 4 * TSimd.Lanes)
        {
            s0 = Step(x, v, p, s0);
            t0 = Step(y, v, p, t0);
            s1 = Step(x, v, p + TSimd.Lanes, s1);
            t1 = Step(y, v, p + TSimd.Lanes, t1);
            s2 = Step(x, v, p + (2 * TSimd.Lanes), s2);
            t2 = Step(y, v, p + (2 * TSimd.Lanes), t2);
            s3 = Step(x, v, p + (3 * TSimd.Lanes), s3);
            t3 = Step(y, v, p + (3 * TSimd.Lanes), t3);
        }

        for (; p + TSimd.Lanes <= depth; p += TSimd.Lanes)
        {
            s0 = Step(x, v, p, s0);
            t0 = Step(y, v, p, t0);
        }

        second = Finish(t0, t1, t2, t3, y, v, p, depth);
        return Finish(s0, s1, s2, s3, x, v, p, depth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Step(T* x, T* v, nint p, TVector sum) => TSimd.MultiplyAdd(TSimd.Load(x + p), TSimd.Load(v + p), sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Finish(TVector s0, TVector s1, TVector s2, TVector s3, T* x, T* v, nint p, nint depth)
    {
        var sum = TSimd.Sum(TSimd.Add(TSimd.Add(s0, s1), TSimd.Add(s2, s3)));
        for (; p < depth; p++)
        {
            sum = T.MultiplyAddEstimate(x[p], v[p], sum);
        }

        return sum;
    }
}
