namespace Fluxion.Kernels.Tests;

/// <summary>The strided loops give the bits of the contiguous ones, whatever the shapes and strides.</summary>
public class StridedLoopTests
{
    [Fact]
    public void Unary_loop() => StridedCase.Check(1, view =>
    {
        var data = Samples.Of<float>(view.Lengths[0], 1);
        var (y, expected) = (new Guarded<float>(view.Count), new float[view.Count]);

        UnaryLoop.Run<float, TanhOperator>(view.Shape, new StridedSpan<float>(data, view.Strides[0]), y.Span);

        UnaryLoop.Run<float, TanhOperator>(Read(view, 0, data), expected);
        Same.Check<float>(expected, y.Span, "tanh");
        y.Check();
    });

    [Fact]
    public void Binary_loop() => StridedCase.Check(2, view =>
    {
        var (a, b) = (Samples.Of<double>(view.Lengths[0], 1), Samples.Of<double>(view.Lengths[1], 2));
        var (z, expected) = (new Guarded<double>(view.Count), new double[view.Count]);

        BinaryLoop.Run<double, SubtractOperator>(view.Shape, new(a, view.Strides[0]), new(b, view.Strides[1]), z.Span);

        BinaryLoop.Run<double, SubtractOperator>(Read(view, 0, a), Read(view, 1, b), expected);
        Same.Check<double>(expected, z.Span, "subtract");
        z.Check();
    });

    [Fact]
    public void Predicate_loop() => StridedCase.Check(2, view =>
    {
        var (a, b) = (Samples.Of<int>(view.Lengths[0], 1), Samples.Of<int>(view.Lengths[1], 2));
        var (z, expected) = (new Guarded<bool>(view.Count), new bool[view.Count]);

        PredicateLoop.Run<int, LessOperator>(view.Shape, new(a, view.Strides[0]), new(b, view.Strides[1]), z.Span);

        PredicateLoop.Run<int, LessOperator>(Read(view, 0, a), Read(view, 1, b), expected);
        Assert.Equal(expected, z.Span.ToArray());
        z.Check();
    });

    [Fact]
    public void Select_loop() => StridedCase.Check(3, view =>
    {
        var c = Array.ConvertAll(Samples.Of<byte>(view.Lengths[0], 1), v => v != 0);
        var (a, b) = (Samples.Of<float>(view.Lengths[1], 2), Samples.Of<float>(view.Lengths[2], 3));
        var (z, expected) = (new Guarded<float>(view.Count), new float[view.Count]);

        SelectLoop.Run(view.Shape, new(c, view.Strides[0]), new(a, view.Strides[1]), new(b, view.Strides[2]), z.Span);

        SelectLoop.Run<float>(Read(view, 0, c), Read(view, 1, a), Read(view, 2, b), expected);
        Same.Check<float>(expected, z.Span, "select");
        z.Check();
    });

    private static T[] Read<T>(StridedCase view, int which, T[] data) => view.Count == 0 ? [] : view.Read(which, data);
}
