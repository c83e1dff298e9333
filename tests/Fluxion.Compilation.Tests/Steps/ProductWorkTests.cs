using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests;

/// <summary>The operations that plans count in products and convolutions.</summary>
public sealed class ProductWorkTests
{
    [Fact]
    public void A_product_multiplies_and_adds_for_every_element_and_step_of_depth() =>
        Assert.Equal([2L * 4 * 5 * 3], Flops(x => [x[0].MatMul(x[1])], [4, 3], [3, 5]));

    // 512 results of 27 taps each, and the derivatives by x and by w take as many.
    [Fact]
    public void A_convolution_and_both_of_its_transposes_take_the_same() => Assert.Equal(
        [2L * 512 * 27, 2L * 512 * 27, 2L * 512 * 27],
        Flops(
            x =>
            {
                var (y, pullback) = Vjp((Tensor image, Tensor filters) => image.Conv2d(filters, padding: 1), x[0], x[1]);
                var (image, filters) = pullback(y);
                return [image, filters];
            },
            [2, 3, 8, 8],
            [4, 3, 3, 3]));

    [Fact]
    public void Groups_share_the_work() =>
        Assert.Equal([2L * 512 * 18], Flops(x => [x[0].Conv2d(x[1], padding: 1, groups: 2)], [2, 4, 8, 8], [4, 2, 3, 3]));

    private static long[] Flops(Func<Tensor[], Tensor[]> program, params Shape[] shapes) =>
        [.. Plans.Of(program, [.. shapes.Select(shape => Tensor.Ones(shape))]).Steps.Select(step => step.ProductFlops).Where(flops => flops > 0)];
}
