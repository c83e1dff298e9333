namespace Fluxion.Learning.Tests;

public sealed class BatchesTests
{
    [Theory]
    [InlineData(10, 5, new[] { 5, 5 })]
    [InlineData(10, 4, new[] { 4, 4, 2 })]
    [InlineData(3, 100, new[] { 3 })]
    [InlineData(0, 5, new int[0])]
    public void Every_sample_comes_once(int count, int size, int[] sizes)
    {
        var batches = Batches.Shuffled(Key.Of(1), count, size).Select(batch => batch.ToArray<long>()).ToArray();
        Assert.Equal(sizes, batches.Select(batch => batch.Length));
        Assert.Equal(Enumerable.Range(0, count).Select(i => (long)i), batches.SelectMany(batch => batch).Order());
    }

    [Fact]
    public void The_key_decides_the_order()
    {
        long[] Order(long seed) => [.. Batches.Shuffled(Key.Of(seed), 50, 7).SelectMany(batch => batch.ToArray<long>())];
        Assert.Equal(Order(1), Order(1));
        Assert.NotEqual(Order(1), Order(2));
    }

    [Fact]
    public void A_size_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Batches.Shuffled(Key.Of(1), 3, 0));
}
