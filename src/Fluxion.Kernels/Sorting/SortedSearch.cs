using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// Where values belong in rows that rise: before the elements equal to them, or, to the right, behind them. NaN counts as larger than all
/// numbers.
/// </summary>
internal static class SortedSearch
{
    public static void Run<T>(int rows, bool right, ReadOnlySpan<T> sorted, ReadOnlySpan<T> values, Span<long> y)
        where T : unmanaged, INumber<T>
    {
        if (values.Length != y.Length)
        {
            Throw.Length(y.Length, values.Length);
        }

        if (rows == 0)
        {
            return;
        }

        var (length, count) = (sorted.Length / rows, values.Length / rows);
        for (var i = 0; i < values.Length; i++)
        {
            y[i] = Find(sorted.Slice(i / count * length, length), values[i], right);
        }
    }

    private static int Find<T>(ReadOnlySpan<T> sorted, T value, bool right)
        where T : unmanaged, INumber<T>
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (right ? !Less(value, sorted[middle]) : Less(sorted[middle], value))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static bool Less<T>(T a, T b)
        where T : INumber<T> => a < b || (T.IsNaN(b) && !T.IsNaN(a));
}
