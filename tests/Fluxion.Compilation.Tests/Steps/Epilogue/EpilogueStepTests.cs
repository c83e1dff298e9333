using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests.Steps;

/// <summary>Matrix products and the loops over their elements as one step, beside the eager ones.</summary>
public sealed class EpilogueStepTests
{
    // Rows that leave a remainder of 1, columns that fill no vector, and one product with chunks enough for two threads.
    public static TheoryData<int, int, int, DType> Sizes => new()
    {
        { 4657, 20, 515, DType.Float32 }, { 577, 200, 600, DType.Float32 }, { 401, 33, 515, DType.Float64 }, { 2305, 3, 130, DType.Float32 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Bias_rectifier_and_mask_give_the_bits_of_eager(int m, int k, int n, DType dtype) =>
        Check(x => [Tensor.Where(x[3] > 0, (x[0].MatMul(x[1]) + x[2]).Relu(), 0)], Numbers(dtype, [m, k], [k, n], [n], [m, n]));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Several_results_give_the_bits_of_eager(int m, int k, int n, DType dtype) =>
        Check(
            x =>
            {
                var sum = x[0].MatMul(x[1]) + x[2];
                return [sum.Gelu(), sum > 0, sum];
            },
            Numbers(dtype, [m, k], [k, n], [n]));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_transposed_operand_gives_the_bits_of_eager(int m, int k, int n, DType dtype) =>
        Check(x => [(x[0].Transpose().MatMul(x[1]) + x[2]).Tanh()], Numbers(dtype, [k, m], [k, n], [m, 1]));

    [Fact]
    public void Rows_of_a_batch_that_are_reshaped_give_the_bits_of_eager() =>
        Check(
            x => [(x[0].Reshape(1440, 30).MatMul(x[1]).Reshape(30, 48, 500) + x[2]).Relu() * x[3]],
            Numbers(DType.Float32, [30, 48, 30], [30, 500], [500], [48, 500]));

    [Fact]
    public void Rows_that_must_not_be_taken_apart_give_the_bits_of_eager() =>
        Check(
            x => [(x[0].Reshape(1440, 30).MatMul(x[1]).Reshape(30, 48, 500) + x[2]).Relu()],
            Numbers(DType.Float32, [30, 48, 30], [30, 500], [48, 500]));

    [Fact]
    public void A_product_that_is_wanted_itself_gives_the_bits_of_eager() =>
        Check(
            x =>
            {
                var product = x[0].MatMul(x[1]);
                return [(product + x[2]).Relu(), product, product.Sum(0)];
            },
            Numbers(DType.Float32, [700, 30], [30, 500], [500]));

    [Fact]
    public void What_is_given_away_is_read_before_it_is_written_over()
    {
        Func<Tensor, Tensor, Tensor, Tensor> function = (x, w, rest) => (x.MatMul(w) + rest).Relu();
        var x = Numbers(DType.Float32, [1000, 360], [360, 360], [1000, 360]);
        Assert.IsType<EpilogueStep>(Assert.Single(Plans.Of(y => [function(y[0], y[1], y[2])], x, [true, false, true]).Steps));
        var expected = function(x[0], x[1], x[2]);
        Bits.Same(expected, Compiler.Compile(function, donate: [0, 2])(x[0], x[1], x[2]));
    }

    [Fact]
    public void It_allocates_nothing()
    {
        using (WorkSplitter.Limit(1))
        {
            var w = Numbers(DType.Float32, [30, 500])[0];
            Assert.Equal(0, Allocation.OfSteps(x => (x.MatMul(w) + 1).Relu(), Numbers(DType.Float32, [1200, 30])[0]));
        }
    }

    [Fact]
    public void Product_bias_and_activation_are_one_step_without_memory_of_their_own()
    {
        var plan = Plans.Of(x => [(x[0].MatMul(x[1]) + x[2]).Relu()], Numbers(DType.Float32, [1200, 30], [30, 500], [500]));
        var step = Assert.Single(plan.Steps);
        Assert.StartsWith("MatMul Add Relu -> float32 (1200, 500) (", KernelLine.Of(step), StringComparison.Ordinal);
        Assert.StartsWith("matrix product with epilogue, 3 chunks of rows; ", step.Path, StringComparison.Ordinal);
        Assert.Equal((2L * 1200 * 30 * 500) + (2 * 1200 * 500), step.Flops);
        Assert.Equal(0, plan.Memory.ArenaBytes);
    }

    [Fact]
    public void A_product_that_is_wanted_itself_is_written_too()
    {
        var plan = Plans.Of(
            x =>
            {
                var product = x[0].MatMul(x[1]);
                return [(product + x[2]).Relu(), product];
            },
            Numbers(DType.Float32, [1200, 30], [30, 500], [500]));
        Assert.Equal(2, Assert.IsType<EpilogueStep>(Assert.Single(plan.Steps)).Writes.Count);
    }

    [Fact]
    public void Small_packed_and_batched_products_single_columns_and_results_of_another_type_are_steps_of_their_own()
    {
        Assert.Equal(2, Steps(x => [(x[0].MatMul(x[1]) + 1).Relu()], [1200, 300], [300, 600]));
        Assert.Equal(2, Steps(x => [(x[0].MatMul(x[1].Transpose()) + 1).Relu()], [1200, 30], [500, 30]));
        Assert.Equal(2, Steps(x => [(x[0].MatMul(x[1]) + 1).Relu()], [100, 30], [30, 500]));
        Assert.Equal(2, Steps(x => [(x[0].MatMul(x[1]) + 1).Relu()], [300_000, 3], [3, 1]));
        Assert.Equal(2, Steps(x => [x[0].MatMul(x[1]) > 1], [1200, 30], [30, 500]));
        Assert.Equal(2, Steps(x => [(x[0].MatMul(x[1]) + 1).Relu()], [3, 200, 30], [3, 30, 500]));
    }

    private static int Steps(Func<Tensor[], Tensor[]> function, params int[][] shapes) => Plans.Of(function, Numbers(DType.Float32, shapes)).Steps.Count;

    private static void Check(Func<Tensor[], Tensor[]> function, Tensor[] x)
    {
        var expected = function(x);
        foreach (var threads in new[] { 1, 2 })
        {
            using (WorkSplitter.Limit(threads))
            {
                var plan = Plans.Of(function, x);
                Assert.Contains(plan.Steps, step => step is EpilogueStep);
                Plans.Same(expected, Plans.Sequential(plan).Run(x));
                Plans.Same(expected, Plans.Dataflow(plan).Run(x));
            }
        }
    }

    private static Tensor[] Numbers(DType dtype, params int[][] shapes) =>
        [.. shapes.Select((shape, i) => (Key.Of(i + 3).Normal(Shape.Create(shape)) * 0.3f).Cast(dtype))];
}
