namespace Fluxion.Kernels.Tests;

public class StridedCopyTests
{
    [Fact]
    public void A_transpose_is_a_strided_copy()
    {
        float[] x = [1, 2, 3, 4, 5, 6];
        var y = new float[6];

        StridedCopy.Run([3, 2], new StridedSpan<float>(x, [1, 3]), y);

        Assert.Equal([1, 4, 2, 5, 3, 6], y);
    }

    [Fact]
    public void A_shape_without_dimensions_has_one_element()
    {
        var y = new float[1];

        StridedCopy.Run([], new StridedSpan<float>([7], []), y);

        Assert.Equal([7], y);
    }
}
