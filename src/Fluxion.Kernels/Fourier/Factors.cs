namespace Fluxion.Kernels;

/// <summary>The factors that lengths of transforms are cut into.</summary>
internal static class Factors
{
    /// <summary>The largest prime that has a pass of its own.</summary>
    private const int LargestPrime = 31;

    /// <summary>The radices of a length, largest powers of two first; null where a prime factor is too large for a pass.</summary>
    public static int[]? Radices(int n)
    {
        var radices = new List<int>();
        var twos = int.TrailingZeroCount(n);
        n >>= twos;
        for (; twos >= 3 && twos != 4; twos -= 3)
        {
            radices.Add(8);
        }

        for (; twos >= 2; twos -= 2)
        {
            radices.Add(4);
        }

        if (twos == 1)
        {
            radices.Add(2);
        }

        for (var prime = 3; prime <= LargestPrime && n > 1; prime += 2)
        {
            for (; n % prime == 0; n /= prime)
            {
                radices.Add(prime);
            }
        }

        return n == 1 ? [.. radices] : null;
    }

    /// <summary>The largest factor whose square is at most the number.</summary>
    public static int LowerHalf(int n)
    {
        var factor = (int)Math.Sqrt(n);
        while (n % factor != 0)
        {
            factor--;
        }

        return factor;
    }

    /// <summary>The smallest length from here on whose prime factors are 2, 3 and 5, and that a long one shares with 64.</summary>
    public static int NextSmooth(int least)
    {
        var unit = least >= 1 << 12 ? 64 : 1;
        for (var candidate = (least + unit - 1) / unit * unit; ; candidate += unit)
        {
            var rest = candidate >> int.TrailingZeroCount(candidate);
            while (rest % 3 == 0)
            {
                rest /= 3;
            }

            while (rest % 5 == 0)
            {
                rest /= 5;
            }

            if (rest == 1)
            {
                return candidate;
            }
        }
    }
}
