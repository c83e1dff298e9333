using System.Numerics;

namespace Fluxion.Kernels.Tests;

public class StridedCopyTests
{
    [Fact]
    public void Any_view_is_copied_in_order()
    {
        StridedCase.Check(1, Check<float>);
        StridedCase.Check(1, Check<double>);
        StridedCase.Check(1, Check<byte>);
    }

    [Fact]
    public void A_transposed_matrix_of_every_small_size_is_copied_in_order()
    {
        for (var rows = 1; rows <= 40; rows++)
        {
            for (var columns = 1; columns <= 70; columns += 3)
            {
                var view = new StridedCase([rows, columns], [[1, rows]], [rows * columns]);
                Check<float>(view);
                Check<long>(view);
            }
        }
    }

    [Fact]
    public void A_shape_without_dimensions_has_one_element()
    {
        var y = new float[1];

        StridedCopy.Run([], new StridedSpan<float>([7], []), y);

        Assert.Equal([7], y);
    }

    [Fact]
    public void A_view_that_leaves_its_data_is_refused()
    {
        Assert.Throws<ArgumentException>(() => StridedCopy.Run([2, 3], new StridedSpan<float>(new float[5], [3, 1]), new float[6]));
        Assert.Throws<ArgumentException>(() => StridedCopy.Run([2, 3], new StridedSpan<float>(new float[6], [3, 1]), new float[5]));
        Assert.Throws<ArgumentException>(() => StridedCopy.Run([2], new StridedSpan<float>(new float[6], [-1]), new float[2]));
        Assert.Throws<ArgumentException>(() => StridedCopy.Run([2], new StridedSpan<float>(new float[6], [1, 1]), new float[2]));
    }

    private static void Check<T>(StridedCase view)
        where T : unmanaged, INumber<T>
    {
        var data = Samples.Of<T>(view.Lengths[0], 4);
        var y = new Guarded<T>(view.Count);

        StridedCopy.Run(view.Shape, new StridedSpan<T>(data, view.Strides[0]), y.Span);

        y.Check();
        if (view.Count > 0)
        {
            Same.Check<T>(view.Read(0, data), y.Span, "copy");
        }
    }
}
