using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>y[o, i] = the reduction of x[o, ·, i], where x is [outer, length, inner] and y [outer, inner], both contiguous.</summary>
internal static class ReductionLoop
{
    public static void Run<T, TOp>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        if (x.Length != (long)outer * length * inner)
        {
            Throw.Length(x.Length, outer * length * inner);
        }

        if (y.Length != (long)outer * inner)
        {
            Throw.Length(y.Length, outer * inner);
        }

        for (var o = 0; o < outer; o++)
        {
            for (var i = 0; i < inner; i++)
            {
                y[o * inner + i] = Pairwise<T, TOp>(x[(o * length * inner)..], i, 0, length, inner);
            }
        }
    }

    private static T Pairwise<T, TOp>(ReadOnlySpan<T> x, int i, int start, int count, int inner)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T> =>
        count switch
        {
            0 => TOp.Identity,
            1 => x[start * inner + i],
            _ => TOp.Combine(
                Vector512.Create(Pairwise<T, TOp>(x, i, start, count / 2, inner)),
                Vector512.Create(Pairwise<T, TOp>(x, i, start + count / 2, count - count / 2, inner))).ToScalar(),
        };
}
