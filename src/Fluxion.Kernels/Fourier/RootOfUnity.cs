namespace Fluxion.Kernels;

/// <summary>e^(−2πi k/n) to the last bits: the angle is brought within an eighth of a turn while it is still a fraction of whole numbers.</summary>
internal static class RootOfUnity
{
    public static (double Re, double Im) At(long k, long n)
    {
        // In eighths of a turn, with the rest as a signed fraction of n: 8 k = octant n + rest.
        var eighths = 8 * (k % n);
        var quarter = (int)((eighths + n) / (2 * n));
        var rest = (double)(eighths - (quarter * 2L * n));
        var (sin, cos) = Math.SinCos(-Math.PI / 4 * (rest / n));
        return (quarter & 3) switch
        {
            0 => (cos, sin),
            1 => (sin, -cos),
            2 => (-cos, -sin),
            _ => (-sin, cos),
        };
    }

    /// <summary>The roots of n at the multiples of a step, real beside imaginary part.</summary>
    public static T[] Table<T>(int count, long step, long n)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var table = GC.AllocateUninitializedArray<T>(2 * count, pinned: true);
        for (var i = 0; i < count; i++)
        {
            var (re, im) = At(i * step % n, n);
            (table[2 * i], table[(2 * i) + 1]) = (T.CreateTruncating(re), T.CreateTruncating(im));
        }

        return table;
    }
}
