using System.Numerics;

namespace Fluxion.Kernels.Tests;

public sealed class ConvolutionLoopTests
{
    // Several blocks of places and of channels, rows that end within a block, and every way a kernel has of its own.
    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Dictionary<string, ConvolutionSizes> Cases => new()
    {
        ["shifted planes"] = Sizes(3, 5, 7, 1, Same(13, 3), Same(17, 3)),
        ["shifted planes, even kernel"] = Sizes(2, 3, 5, 1, Same(9, 4), Same(21, 2)),
        ["shifted planes, kernel wider than the plane"] = Sizes(2, 2, 5, 1, Same(3, 9), Same(2, 7)),
        ["no padding"] = Sizes(2, 4, 6, 1, new(15, 3, 1, 1, 0, 0), new(14, 3, 1, 1, 0, 0)),
        ["strides and dilations"] = Sizes(2, 3, 5, 1, new(19, 3, 2, 1, 2, 1), new(23, 4, 3, 2, 1, 2)),
        ["columns left over"] = Sizes(2, 3, 4, 1, new(8, 2, 3, 1, 1, -1), new(11, 2, 4, 1, 0, -2)),
        ["groups"] = Sizes(3, 6, 9, 3, Same(11, 3), new(12, 3, 2, 1, 1, 1)),
        ["each channel"] = Sizes(2, 5, 5, 5, Same(9, 3), Same(40, 5)),
        ["each channel, two filters, strides"] = Sizes(3, 4, 8, 4, new(9, 3, 2, 1, 1, 1), new(37, 3, 2, 2, 2, 2)),
        ["one channel, many filters"] = Sizes(4, 1, 11, 1, Same(8, 5), Same(9, 5)),
        ["points"] = Sizes(3, 7, 5, 1, new(9, 1, 1, 1, 0, 0), new(11, 1, 1, 1, 0, 0)),
        ["points with stride"] = Sizes(2, 4, 3, 1, new(9, 1, 2, 1, 0, 0), new(11, 1, 3, 1, 0, 0)),
        ["points, one place"] = Sizes(4, 6, 3, 1, new(1, 1, 1, 1, 0, 0), new(1, 1, 1, 1, 0, 0)),
        ["one place"] = Sizes(3, 5, 4, 1, new(4, 4, 1, 1, 0, 0), new(3, 3, 1, 1, 0, 0)),
        ["deep"] = Sizes(1, 260, 6, 1, Same(6, 3), Same(5, 3)),
        ["many filters"] = Sizes(1, 9, 700, 1, Same(5, 5), Same(5, 5)),
        ["few planes, short rows"] = Sizes(5, 6, 16, 1, new(14, 5, 1, 1, 0, 0), new(14, 5, 1, 1, 0, 0)),
        ["few planes, rows cut short"] = Sizes(4, 2, 7, 1, new(9, 3, 1, 2, 1, -2), new(12, 2, 1, 3, 2, -1)),
        ["few planes, blocks of images"] = Sizes(50, 2, 7, 1, Same(20, 5), new(18, 5, 1, 1, 0, 0)),
        ["few planes, more zeros than taps"] = Sizes(3, 2, 5, 1, new(6, 2, 1, 1, 3, 3), new(7, 3, 1, 1, 4, 0)),
        ["few planes, padding alone"] = Sizes(2, 3, 5, 1, new(2, 1, 1, 1, 4, -2), new(3, 2, 1, 1, 1, 1)),
        ["no images"] = Sizes(0, 3, 4, 1, Same(5, 3), Same(5, 3)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Sums_are_those_of_the_definition(string name) => ForEachWay(() => GemmScope.ForEachSet(_ =>
    {
        Check(new ConvolutionCase<float>(Cases[name]));
        Check(new ConvolutionCase<double>(Cases[name]));
    }));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bits_do_not_depend_on_the_number_of_threads(string name) => ForEachWay(() =>
    {
        var one = With(1, Cases[name]);
        foreach (var threads in (int[])[2, 3, 7])
        {
            var several = With(threads, Cases[name]);
            for (var i = 0; i < one.Length; i++)
            {
                Assert.True(one[i].AsSpan().SequenceEqual(several[i]), $"{name}: other bits with {threads} threads.");
            }
        }
    });

    [Fact]
    public void A_large_convolution_has_the_same_bits_on_any_number_of_threads() =>
        The_same(Sizes(64, 6, 16, 1, new(14, 5, 1, 1, 0, 0), new(14, 5, 1, 1, 0, 0)), Sizes(5, 24, 40, 1, Same(28, 3), Same(28, 3)), Sizes(2, 30, 30, 1, new(30, 1, 1, 1, 0, 0), new(31, 1, 1, 1, 0, 0)), Sizes(3, 33, 50, 1, new(40, 1, 2, 1, 0, 0), new(60, 1, 1, 1, 0, 0)));

    [Fact]
    public void A_span_of_another_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => ConvolutionLoop.Forward<float>(Cases["groups"], new float[5], new float[5], new float[5]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_not_finite_shows_only_where_it_is_seen(bool direct)
    {
        // One row of 4 elements, two taps, no padding: the first tap sees elements 0 to 2, the second 1 to 3.
        var sizes = Sizes(1, 1, 4, 1, new(1, 1, 1, 1, 0, 0), new(4, 2, 1, 1, 0, 0));
        float[] x = [1, 2, 3, float.PositiveInfinity], y = [1, 1, 1, 0, 0, 1, 1, 0, 2, 1, 1, 1], w = [2, float.PositiveInfinity, 1, 1, 1, 1, 1, 1];
        float[] places = new float[12], weights = new float[8], input = new float[4];
        Forced(direct, () =>
        {
            ConvolutionLoop.Forward<float>(sizes, x, [2, 3, 1, 1, 1, 1, 1, 1], places);
            ConvolutionLoop.ToWeights<float>(sizes, x, y, weights);
            ConvolutionLoop.ToInput<float>(sizes, y, w, input);
        });
        var infinity = float.PositiveInfinity;
        Assert.Equal([8, 13, infinity, 3, 5, infinity, 3, 5, infinity, 3, 5, infinity], places);
        Assert.Equal([6, infinity, 3, infinity, 7, infinity, 6, infinity], weights);
        Assert.Equal([4, infinity, infinity, infinity], input);
    }

    private static void ForEachWay(Action body)
    {
        foreach (var direct in (bool?[])[null, true, false])
        {
            Forced(direct, body);
        }
    }

    private static void Forced(bool? direct, Action body)
    {
        DirectRule.Force(direct);
        try
        {
            body();
        }
        finally
        {
            DirectRule.Force(null);
        }
    }

    private static void The_same(params ConvolutionSizes[] cases)
    {
        foreach (var sizes in cases)
        {
            var (one, three) = (With(1, sizes), With(3, sizes));
            Assert.True(one.Zip(three).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second)), $"{sizes}");
        }
    }

    private static float[][] With(int threads, ConvolutionSizes sizes)
    {
        using var limit = WorkSplitter.Limit(threads);
        return new ConvolutionCase<float>(sizes).RunFractions();
    }

    private static void Check<T>(ConvolutionCase<T> one)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (expected, actual) = (one.Expected(), one.Run());
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i]);
        }
    }

    private static ConvolutionSizes Sizes(int images, int channels, int filters, int groups, WindowAxis rows, WindowAxis columns) =>
        new(images, channels, filters, groups, new WindowPlane(rows, columns));

    private static WindowAxis Same(int input, int kernel) => new(input, kernel, 1, 1, (kernel - 1) / 2, kernel / 2);
}
