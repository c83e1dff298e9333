using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>
/// Chains of multiply-adds that do not wait for one another. A core that starts two a cycle and has each result four cycles later needs
/// eight; twelve leave room for a longer latency and fit the sixteen registers of AVX2.
/// </summary>
internal static class FmaChains<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
{
    public const int Chains = 12;

    /// <summary>One multiply-add on each chain a round. The result is of no use, but must be seen to be used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static unsafe T Run(long rounds)
    {
        var (half, one) = (T.CreateChecked(0.5), T.One);
        var (factor, term) = (TSimd.Broadcast(&half), TSimd.Broadcast(&one));
        TVector c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11;
        c0 = c1 = c2 = c3 = c4 = c5 = c6 = c7 = c8 = c9 = c10 = c11 = term;
        for (var i = 0L; i < rounds; i++)
        {
            c0 = TSimd.MultiplyAdd(c0, factor, term);
            c1 = TSimd.MultiplyAdd(c1, factor, term);
            c2 = TSimd.MultiplyAdd(c2, factor, term);
            c3 = TSimd.MultiplyAdd(c3, factor, term);
            c4 = TSimd.MultiplyAdd(c4, factor, term);
            c5 = TSimd.MultiplyAdd(c5, factor, term);
            c6 = TSimd.MultiplyAdd(c6, factor, term);
            c7 = TSimd.MultiplyAdd(c7, factor, term);
            c8 = TSimd.MultiplyAdd(c8, factor, term);
            c9 = TSimd.MultiplyAdd(c9, factor, term);
            c10 = TSimd.MultiplyAdd(c10, factor, term);
            c11 = TSimd.MultiplyAdd(c11, factor, term);
        }

        var sum = TSimd.Add(TSimd.Add(TSimd.Add(c0, c1), TSimd.Add(c2, c3)), TSimd.Add(TSimd.Add(c4, c5), TSimd.Add(c6, c7)));
        return TSimd.Sum(TSimd.Add(sum, TSimd.Add(TSimd.Add(c8, c9), TSimd.Add(c10, c11))));
    }
}
