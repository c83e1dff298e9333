namespace Fluxion.Kernels;

/// <summary>
/// Poisson numbers: small means by walking along the distribution's function, larger ones by transformed rejection (Hörmann, "The transformed
/// rejection method for generating Poisson random variables", 1993, algorithm PTRS). Element i takes its bits from a stream of its own.
/// </summary>
internal static unsafe class PoissonDraw
{
    private const ulong FirstBlock = 1;
    private const double LargestWalked = 10;
    private const int Grain = 1 << 10;

    /// <summary>A number of this mean; 0 where the mean is not above 0.</summary>
    public static long Of(ulong key, ulong element, double mean) => !(mean > 0) ? 0
        : mean <= LargestWalked ? Walked(mean, ElementStream.Uniform(key, element, FirstBlock).First)
        : Rejected(key, element, mean);

    /// <summary>Numbers of these means.</summary>
    public static void Run(ulong key, ReadOnlySpan<double> means, Span<long> y)
    {
        if (means.Length != y.Length)
        {
            Throw.Length(means.Length, y.Length);
        }

        fixed (double* from = means)
        fixed (long* to = y)
        {
            WorkSplitter.Run(y.Length, Grain, new Work(key, from, to));
        }
    }

    private static long Walked(double mean, double u)
    {
        var term = Math.Exp(-mean);
        var k = 0L;
        for (; u > term && term > 0; k++)
        {
            u -= term;
            term *= mean / (k + 1);
        }

        return k;
    }

    private static long Rejected(ulong key, ulong element, double mean)
    {
        var b = 0.931 + (2.53 * Math.Sqrt(mean));
        var a = -0.059 + (0.02483 * b);
        var inverseAlpha = 1.1239 + (1.1328 / (b - 3.4));
        var surely = 0.9277 - (3.6224 / (b - 2));
        var logMean = Math.Log(mean);
        for (var block = FirstBlock; ; block++)
        {
            var (first, v) = ElementStream.Uniform(key, element, block);
            var u = first - 0.5;
            var s = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / s) + b) * u) + mean + 0.43);
            if (s >= 0.07 && v <= surely)
            {
                return (long)k;
            }

            if (k >= 0 && (s >= 0.013 || v <= s)
                && Math.Log(v * inverseAlpha / ((a / (s * s)) + b)) <= (k * logMean) - mean - LgammaFunction.Invoke(k + 1))
            {
                return (long)k;
            }
        }
    }

    private readonly struct Work(ulong key, double* means, long* y) : IRangeWork
    {
        public void Run(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                y[i] = Of(key, (ulong)i, means[i]);
            }
        }
    }
}
