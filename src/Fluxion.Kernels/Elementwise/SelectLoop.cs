namespace Fluxion.Kernels;

/// <summary>z = a where c, else b, element by element. Any of c, a and b may have one element.</summary>
internal static class SelectLoop
{
    public static void Run<T>(ReadOnlySpan<bool> c, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> z)
        where T : unmanaged
    {
        Check(c.Length, z.Length);
        Check(a.Length, z.Length);
        Check(b.Length, z.Length);
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = c[c.Length == 1 ? 0 : i] ? a[a.Length == 1 ? 0 : i] : b[b.Length == 1 ? 0 : i];
        }
    }

    public static void Run<T>(ReadOnlySpan<int> shape, StridedSpan<bool> c, StridedSpan<T> a, StridedSpan<T> b, Span<T> z)
        where T : unmanaged
    {
        var condition = new bool[z.Length];
        var left = new T[z.Length];
        var right = new T[z.Length];
        StridedCopy.Run(shape, c, condition);
        StridedCopy.Run(shape, a, left);
        StridedCopy.Run(shape, b, right);
        Run<T>(condition, left, right, z);
    }

    private static void Check(int actual, int expected)
    {
        if (actual != expected && actual != 1)
        {
            Throw.Length(actual, expected);
        }
    }
}
