namespace Fluxion.Tests.Tensors;

public class FourierTests
{
    [Fact]
    public void Real_numbers_are_no_complex_numbers()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Ones([4, 3]).Fft());
        Assert.Contains("last axis of 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("(4, 3)", error.Message, StringComparison.Ordinal);
        Assert.Throws<DTypeException>(() => Tensor.Of([1, 2, 3]).RealFft());
    }

    [Fact]
    public void No_elements_have_no_transform()
    {
        Assert.Contains("length 0", Assert.Throws<ShapeException>(() => Tensor.Zeros([0, 2]).Fft()).Message, StringComparison.Ordinal);
        Assert.Contains("length 0", Assert.Throws<ShapeException>(() => Tensor.Zeros([0]).RealFft()).Message, StringComparison.Ordinal);
        Assert.Contains("length 0", Assert.Throws<ShapeException>(() => Tensor.Zeros([1, 2]).InverseRealFft()).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Tensor.FftFrequencies(0));
    }

    [Fact]
    public void An_axis_does_not_count_real_and_imaginary_part() =>
        Assert.Contains("axis 1", Assert.Throws<ShapeException>(() => Tensor.Ones([4, 2]).Fft(1)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_length_must_fit_its_frequencies()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Ones([4, 2]).InverseRealFft(8));
        Assert.Contains("give the length 6 or 7", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_must_be_zero_are_not_read()
    {
        var x = Tensor.Of<double>([1, double.NaN, 2, 3, 4, double.NaN], [3, 2]);
        Assert.All(x.InverseRealFft().ToArray<double>(), v => Assert.True(double.IsFinite(v)));
    }
}
