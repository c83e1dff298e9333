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
        ["no images"] = Sizes(0, 3, 4, 1, Same(5, 3), Same(5, 3)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Sums_are_those_of_the_definition(string name) => GemmScope.ForEachSet(_ =>
    {
        Check(new ConvolutionCase<float>(Cases[name]));
        Check(new ConvolutionCase<double>(Cases[name]));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bits_do_not_depend_on_the_number_of_threads(string name)
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
    }

    [Fact]
    public void A_large_convolution_has_the_same_bits_on_any_number_of_threads() =>
        The_same(Sizes(5, 24, 40, 1, Same(28, 3), Same(28, 3)), Sizes(2, 30, 30, 1, new(30, 1, 1, 1, 0, 0), new(31, 1, 1, 1, 0, 0)), Sizes(3, 33, 50, 1, new(40, 1, 2, 1, 0, 0), new(60, 1, 1, 1, 0, 0)));

    [Fact]
    public void A_span_of_another_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => ConvolutionLoop.Forward<float>(Cases["groups"], new float[5], new float[5], new float[5]));

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
