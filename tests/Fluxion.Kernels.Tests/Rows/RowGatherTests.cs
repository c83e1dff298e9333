namespace Fluxion.Kernels.Tests;

public class RowGatherTests
{
    [Fact]
    public void Rows_are_taken_and_added_back_in_order()
    {
        var random = new Random(1);
        for (var width = 0; width <= 70; width++)
        {
            var table = Samples.Of<float>(9 * width, width).Select(v => float.IsFinite(v) ? v : 1).ToArray();
            long[] indices = [.. Enumerable.Range(0, 30).Select(_ => (long)random.Next(9))];
            var y = new Guarded<float>(indices.Length * width);
            var sum = new Guarded<float>(table);
            var expected = table.ToArray();

            RowGather.Run<float>(table, width, indices, y.Span);
            RowScatterAdd.Run<float>(y.Span, width, indices, sum.Span);

            for (var r = 0; r < indices.Length; r++)
            {
                for (var i = 0; i < width; i++)
                {
                    Assert.Equal(table[indices[r] * width + i], y.Span[r * width + i]);
                    expected[indices[r] * width + i] += y.Span[r * width + i];
                }
            }

            Same.Check<float>(expected, sum.Span, "scatter-add");
            y.Check();
            sum.Check();
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(long.MinValue)]
    [InlineData(1L << 32)]
    public void An_index_outside_the_table_is_refused(long index)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGather.Run<float>(new float[6], 2, [index], new float[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RowScatterAdd.Run<float>(new float[2], 2, [index], new float[6]));
    }
}
