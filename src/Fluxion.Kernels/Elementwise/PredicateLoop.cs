using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>z = whether x stands to y as asked, element by element. x or y may have one element.</summary>
internal static class PredicateLoop
{
    public static void Run<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<bool> z)
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T>
    {
        if (x.Length != z.Length && x.Length != 1)
        {
            Throw.Length(x.Length, z.Length);
        }

        if (y.Length != z.Length && y.Length != 1)
        {
            Throw.Length(y.Length, z.Length);
        }

        for (var i = 0; i < z.Length; i++)
        {
            var mask = TOp.Invoke(Vector512.Create(x[x.Length == 1 ? 0 : i]), Vector512.Create(y[y.Length == 1 ? 0 : i]));
            z[i] = mask.AsByte().ToScalar() != 0;
        }
    }

    public static void Run<T, TOp>(ReadOnlySpan<int> shape, StridedSpan<T> x, StridedSpan<T> y, Span<bool> z)
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T>
    {
        var a = new T[z.Length];
        var b = new T[z.Length];
        StridedCopy.Run(shape, x, a);
        StridedCopy.Run(shape, y, b);
        Run<T, TOp>(a, b, z);
    }
}
