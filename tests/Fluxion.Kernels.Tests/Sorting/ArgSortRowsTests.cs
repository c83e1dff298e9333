namespace Fluxion.Kernels.Tests;

public class ArgSortRowsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_length_is_sorted_stably(bool descending)
    {
        for (var length = 1; length <= 130; length++)
        {
            Check(length, descending, random => (float)random.Next(-20, 20) / 4, (a, b) => a.CompareTo(b));
            Check(length, descending, random => random.NextDouble() - 0.5, (a, b) => a.CompareTo(b));
            Check(length, descending, random => random.Next(int.MinValue, int.MaxValue), (a, b) => a.CompareTo(b));
            Check(length, descending, random => random.NextInt64(-3, 3), (a, b) => a.CompareTo(b));
        }
    }

    [Fact]
    public void Zeros_of_both_signs_are_equal_and_NaN_of_any_bits_is_largest()
    {
        float[] x = [float.NaN, 0f, float.PositiveInfinity, -0f, BitConverter.Int32BitsToSingle(-1), float.NegativeInfinity, float.Epsilon, -float.Epsilon];
        var order = new long[x.Length];

        ArgSortRows.Run(x.Length, false, x.AsSpan(), order);
        Assert.Equal([5, 7, 1, 3, 6, 2, 0, 4], order);

        ArgSortRows.Run(x.Length, true, x.AsSpan(), order);
        Assert.Equal([0, 4, 2, 6, 1, 3, 7, 5], order);
    }

    [Fact]
    public void Rows_are_the_same_on_any_number_of_threads()
    {
        var random = new Random(3);
        var x = Enumerable.Range(0, 1 << 19).Select(_ => random.NextDouble()).ToArray();
        var (alone, shared) = (new long[x.Length], new long[x.Length]);
        using (WorkSplitter.Limit(1))
        {
            ArgSortRows.Run(1 << 10, false, x.AsSpan(), alone);
        }

        using (WorkSplitter.Limit(4))
        {
            ArgSortRows.Run(1 << 10, false, x.AsSpan(), shared);
        }

        Assert.Equal(alone, shared);
    }

    private static void Check<T>(int length, bool descending, Func<Random, T> draw, Comparison<T> compare)
        where T : unmanaged
    {
        var random = new Random(length);
        T[] x = [.. Enumerable.Range(0, 2 * length).Select(_ => draw(random))];
        var y = new Guarded<long>(x.Length);
        ArgSortRows.Run(length, descending, x.AsSpan(), y.Span);

        var comparer = Comparer<int>.Create((i, j) => descending ? compare(x[j], x[i]) : compare(x[i], x[j]));
        var expected = Enumerable.Range(0, 2).SelectMany(row => Enumerable.Range(row * length, length).Order(comparer).Select(i => (long)i - (row * length)));
        Assert.Equal(expected, y.Span.ToArray());
        y.Check();
    }
}
