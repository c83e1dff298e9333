namespace Fluxion.Kernels.Tests;

public class AxisGatherTests
{
    [Fact]
    public void Elements_are_taken_and_added_back_in_order()
    {
        var random = new Random(1);
        for (var inner = 1; inner <= 5; inner++)
        {
            const int Outer = 3, Extent = 4, Count = 6;
            float[] x = [.. Enumerable.Range(0, Outer * Extent * inner).Select(_ => random.NextSingle())];
            long[] indices = [.. Enumerable.Range(0, Outer * Count * inner).Select(_ => (long)random.Next(-Extent, Extent))];
            var places = new AxisPlaces(Outer, Extent, Count, inner);
            var y = new Guarded<float>(indices.Length);
            var sum = new Guarded<float>(x);
            var expected = x.ToArray();

            Assert.Equal(-1, AxisGather.Run<float>(places, x, indices, y.Span));
            Assert.Equal(-1, AxisScatter.Run<float, ScatterSum<float>>(places, y.Span, indices, sum.Span));

            for (var i = 0; i < indices.Length; i++)
            {
                var index = indices[i] < 0 ? indices[i] + Extent : indices[i];
                var place = (((i / (Count * inner) * Extent) + (int)index) * inner) + (i % inner);
                Assert.Equal(x[place], y.Span[i]);
                expected[place] += y.Span[i];
            }

            Same.Check<float>(expected, sum.Span, "scatter");
            y.Check();
            sum.Check();
        }
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(3)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(1L << 32)]
    public void The_place_of_an_index_outside_is_told(long index)
    {
        foreach (var inner in new[] { 1, 2 })
        {
            var indices = new long[4 * inner];
            indices[3] = index;
            var places = new AxisPlaces(2, 3, 2, inner);
            Assert.Equal(3, AxisGather.Run<float>(places, new float[6 * inner], indices, new float[4 * inner]));
            Assert.Equal(3, AxisScatter.Run<float, ScatterLast<float>>(places, new float[4 * inner], indices, new float[6 * inner]));
        }
    }

    [Fact]
    public void Spans_that_do_not_fit_are_refused()
    {
        var places = new AxisPlaces(2, 3, 2, 1);
        Assert.Throws<ArgumentException>(() => AxisGather.Run<float>(places, new float[5], new long[4], new float[4]));
        Assert.Throws<ArgumentException>(() => AxisGather.Run<float>(places, new float[6], new long[4], new float[3]));
        Assert.Throws<ArgumentException>(() => AxisScatter.Run<float, ScatterSum<float>>(places, new float[4], new long[3], new float[6]));
    }
}
