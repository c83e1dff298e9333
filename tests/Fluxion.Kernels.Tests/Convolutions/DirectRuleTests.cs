namespace Fluxion.Kernels.Tests;

public sealed class DirectRuleTests
{
    private static readonly WindowAxis Same = new(28, 5, 1, 1, 2, 2);

    private static readonly WindowAxis Inner = new(14, 5, 1, 1, 0, 0);

    [Fact]
    public void Few_channels_are_not_unfolded()
    {
        var (first, second) = (Sizes(1, 6, 1, Same), Sizes(6, 16, 1, Inner));
        Assert.Equal((true, false, true), Ways(first));
        Assert.Equal((true, true, true), Ways(second));
    }

    [Fact]
    public void Many_channels_and_large_planes_are_unfolded()
    {
        Assert.Equal((false, false, false), Ways(Sizes(64, 64, 1, new WindowAxis(16, 3, 1, 1, 1, 1))));
        Assert.Equal((false, false, false), Ways(Sizes(3, 16, 1, new WindowAxis(224, 3, 1, 1, 1, 1))));
    }

    [Fact]
    public void What_cannot_be_direct_is_not_even_if_forced()
    {
        DirectRule.Force(true);
        try
        {
            Assert.Equal((false, false, false), Ways(Sizes(4, 8, 2, Same)));
            Assert.Equal((false, false, false), Ways(Sizes(4, 8, 1, Same with { Stride = 2 })));
            Assert.Equal((true, false, true), Ways(Sizes(4, 8, 1, new WindowAxis(9, 3, 1, 1, 3, 0))));
        }
        finally
        {
            DirectRule.Force(null);
        }
    }

    private static (bool Forward, bool ToInput, bool ToWeights) Ways(ConvolutionSizes sizes) =>
        (DirectRule.Forward(sizes), DirectRule.ToInput(sizes), DirectRule.ToWeights(sizes));

    private static ConvolutionSizes Sizes(int channels, int filters, int groups, WindowAxis axis) =>
        new(64, channels, filters, groups, new WindowPlane(axis, axis));
}
