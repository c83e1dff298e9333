namespace Fluxion.Kernels.Tests;

public sealed class PairMaxPoolTests
{
    [Theory]
    [InlineData(2, 8)]
    [InlineData(3, 9)]
    [InlineData(6, 10)]
    [InlineData(5, 14)]
    [InlineData(4, 16)]
    [InlineData(28, 28)]
    [InlineData(7, 35)]
    public void The_first_of_equals_and_the_last_NaN_are_found(int height, int width)
    {
        var (rows, columns) = (Pairs(height), Pairs(width));
        Assert.True(PairMaxPool.Suits(rows, columns));
        const int Planes = 5;

        // Few different numbers, so that most windows hold equals, zeros of both signs or several NaN.
        var random = new Random(height + width);
        float[] numbers = [-1, -0f, 0, 1, float.NaN, float.PositiveInfinity, float.NegativeInfinity];
        float[] x = [.. Enumerable.Range(0, Planes * height * width).Select(_ => numbers[random.Next(numbers.Length)])];
        var (values, places) = Expected(Planes, height, width, x);
        foreach (var pairs in (bool[])[true, false])
        {
            var (y, indices) = (new Guarded<float>(values.Length), new Guarded<long>(values.Length));
            MaxPoolLoop.Run(rows, columns, Planes, x, y.Span, indices.Span, pairs);
            Assert.Equal(places, indices.Span.ToArray());
            Assert.Equal(values.Select(BitConverter.SingleToInt32Bits), y.Span.ToArray().Select(BitConverter.SingleToInt32Bits));
            y.Check();
            indices.Check();
        }
    }

    [Fact]
    public void Other_windows_are_not_pairs()
    {
        var (pairs, axis) = (Pairs(16), new WindowAxis(16, 2, 2, 1, 0, 0));
        foreach (var other in (WindowAxis[])[axis with { Kernel = 3 }, axis with { Stride = 1 }, axis with { Before = 1 }, axis with { Dilation = 2 }, axis with { Input = 7 }])
        {
            Assert.False(PairMaxPool.Suits(pairs, PoolAxis.Moving(other)), $"{other}");
        }

        Assert.False(PairMaxPool.Suits(PoolAxis.Adaptive(15, 8), pairs));
    }

    private static PoolAxis Pairs(int input) => PoolAxis.Moving(new WindowAxis(input, 2, 2, 1, 0, -(input % 2)));

    private static (float[] Values, long[] Places) Expected(int planes, int height, int width, float[] x)
    {
        var (values, places) = (new List<float>(), new List<long>());
        for (var window = 0; window < planes * (height / 2) * (width / 2); window++)
        {
            var (plane, p, q) = (window / ((height / 2) * (width / 2)), window / (width / 2) % (height / 2), window % (width / 2));
            var corner = (2 * p * width) + (2 * q);
            int[] seen = [corner, corner + 1, corner + width, corner + width + 1];
            float At(int place) => x[(plane * height * width) + place];
            var place = seen.Any(i => float.IsNaN(At(i))) ? seen.Last(i => float.IsNaN(At(i))) : seen.MaxBy(At);
            values.Add(At(place));
            places.Add(place);
        }

        return ([.. values], [.. places]);
    }
}
