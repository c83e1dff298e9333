namespace Fluxion.Tests.Tensors;

/// <summary>What does not fit is refused in words.</summary>
public sealed class ConvolutionErrorTests
{
    private static readonly Tensor Image = Tensor.Ones([2, 4, 5, 6]);
    private static readonly Tensor Filters = Tensor.Ones([6, 4, 3, 3]);

    public static TheoryData<string, Func<Tensor>> Shapes => new()
    {
        { "Conv2d: the input has shape (5, 6); it must be (N, C, H, W)", () => Tensor.Ones([5, 6]).Conv2d(Filters) },
        { "Conv2d: the weights have shape (6, 4, 3); they must have 4 axes", () => Image.Conv2d(Tensor.Ones([6, 4, 3])) },
        { "Conv2d: the input (2, 4, 5, 6) has 4 channels, but weights (6, 3, 3, 3) in 1 groups see 3", () => Image.Conv2d(Tensor.Ones([6, 3, 3, 3])) },
        { "Conv2d: 4 groups do not divide the 6 filters", () => Image.Conv2d(Tensor.Ones([6, 1, 3, 3]), groups: 4) },
        { "Conv2d: the window reaches over 7 elements (kernel 3, dilation 3), but an axis of the input (2, 4, 5, 6) has 5 and with padding 5", () => Image.Conv2d(Filters, dilation: 3) },
        { "Conv2d: the bias has shape (4,), but there are 6 channels", () => Image.Conv2d(Filters, Tensor.Ones([4])) },
        { "Conv1d: the window reaches over 7 elements", () => Tensor.Ones([1, 2, 4]).Conv1d(Tensor.Ones([1, 2, 7]), padding: 1) },
        { "Conv1d: the input has shape (2, 4, 5, 6); it must be (N, C, L) or (C, L)", () => Image.Conv1d(Tensor.Ones([6, 4, 3])) },
        { "ConvTranspose2d: the input (2, 4, 5, 6) has 4 channels, but weights (6, 4, 3, 3) take 6", () => Image.ConvTranspose2d(Filters) },
        { "ConvTranspose2d: 3 groups do not divide the 4 input channels", () => Image.ConvTranspose2d(Tensor.Ones([4, 2, 3, 3]), groups: 3) },
        { "ConvTranspose1d: an axis of the input (1, 1, 1, 2) with 2 elements would become -1 long", () => Tensor.Ones([1, 1, 2]).ConvTranspose1d(Tensor.Ones([1, 1, 2]), padding: 2) },
        { "Unfold: the input has shape (5, 6); it must be (N, C, H, W)", () => Tensor.Ones([5, 6]).Unfold(2) },
        { "Unfold: the window reaches over 9 elements", () => Image.Unfold(9, padding: 1) },
        { "Fold: the input has shape (1, 5, 4); for a window (2, 2) over (3, 3) it must be (N, C · 4, 4)", () => Tensor.Ones([1, 5, 4]).Fold(3, 2) },
        { "MaxPool2d: the window reaches over 8 elements", () => Image.MaxPool2d(8) },
        { "MaxPool2d: works along the last 2 axes, but the tensor has shape (6,)", () => Tensor.Ones([6]).MaxPool2d(2) },
        { "MaxPool2d: window 0 along an axis of 9 elements sees padding alone", () => Tensor.Ones([1, 9]).MaxPool2d((1, 2), padding: (0, 1), dilation: (1, 10)) },
        { "AveragePool1d: works along the last 1 axes", () => Tensor.Of(1.0).AveragePool1d(1) },
        { "AdaptiveMaxPool2d: a tensor of shape (2, 0, 3) has no elements", () => Tensor.Ones([2, 0, 3]).AdaptiveMaxPool2d(1) },
        { "Resize2d: a tensor of shape (2, 0, 3) has no elements", () => Tensor.Ones([2, 0, 3]).Resize2d(4) },
        { "Filter: the kernel has shape (3, 3); it must be (k,)", () => Image.Filter(Tensor.Ones([3, 3])) },
    };

    public static TheoryData<string, Func<Tensor>> Numbers => new()
    {
        { "Conv2d: the stride is (0, 1); both numbers must be at least 1", () => Image.Conv2d(Filters, stride: (0, 1)) },
        { "Conv2d: the padding is (-1, -1); both numbers must be at least 0", () => Image.Conv2d(Filters, padding: -1) },
        { "Conv2d: the dilation is (1, 0)", () => Image.Conv2d(Filters, dilation: (1, 0)) },
        { "Conv2d: the kernel is (0, 3)", () => Image.Conv2d(Tensor.Ones([6, 4, 0, 3])) },
        { "Conv2d: groups is 0; there must be at least 1", () => Image.Conv2d(Filters, groups: 0) },
        { "Conv2d: padding Same keeps the extents, which a stride of (2, 2) does not", () => Image.Conv2d(Filters, stride: 2, padding: ConvolutionPadding.Same) },
        { "ConvTranspose2d: the output padding 2 must be less than the stride 2 or the dilation 1", () => Image.ConvTranspose2d(Tensor.Ones([4, 6, 3, 3]), stride: 2, outputPadding: 2) },
        { "MaxPool2d: the padding is (2, 2) and the kernel (2, 2); it may be at most half as large", () => Image.MaxPool2d(2, padding: 2) },
        { "AdaptiveAveragePool2d: the output is (0, 0)", () => Image.AdaptiveAveragePool2d(0) },
        { "Resize2d: the size is (0, 0)", () => Image.Resize2d(0) },
        { "Resize1d: corners can be aligned only where there are lines between elements", () => Image.Resize1d(4, ResizeMode.Nearest, alignCorners: true) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Shapes_that_do_not_fit_are_refused(string expected, Func<Tensor> call) =>
        Assert.Contains(expected, Assert.Throws<ShapeException>(call).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Numbers_that_make_no_sense_are_refused(string expected, Func<Tensor> call) =>
        Assert.Contains(expected, Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal);

    [Fact]
    public void Element_types_must_be_one_and_floating()
    {
        Assert.Throws<DTypeException>(() => Image.Conv2d(Tensor.Ones([6, 4, 3, 3], DType.Float64)));
        Assert.Throws<DTypeException>(() => Tensor.Ones([1, 1, 3, 3], DType.Int64).Conv2d(Tensor.Ones([1, 1, 2, 2], DType.Int64)));
        Assert.Throws<DTypeException>(() => Tensor.Ones([3, 3], DType.Int32).MaxPool2d(2));
    }
}
