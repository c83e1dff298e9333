namespace Fluxion.Compilation.Tests.Fusion;

/// <summary>Which operations over rows come into one kernel.</summary>
public sealed class RowPlanTests
{
    private static readonly Tensor Rows = Tensor.Zeros([6, 100]);

    [Fact]
    public void A_softmax_is_one_kernel() => Assert.Equal(["Max Subtract Exp Sum Divide -> (6, 100)"], Kernels(RowFunctions.Softmax));

    [Fact]
    public void A_softmax_forward_and_backward_is_one_kernel() =>
        Assert.Equal(["Max Subtract Exp Sum Divide StrongMultiply -> (6, 100)"], Kernels(RowFunctions.Gradient(RowFunctions.Softmax)));

    [Fact]
    public void A_layer_norm_is_one_kernel() => Assert.Equal(["Sum Divide Subtract Multiply Add Sqrt -> (6, 100)"], Kernels(RowFunctions.LayerNorm));

    [Fact]
    public void A_layer_norm_forward_and_backward_is_one_kernel() =>
        Assert.Equal(["Sum Divide Subtract Multiply Add Sqrt -> (6, 100)"], Kernels(RowFunctions.Gradient(RowFunctions.LayerNorm)));

    [Fact]
    public void Operations_on_rows_are_one_kernel_with_their_derivatives() =>
        Assert.All(RowFunctions.Operations, row => Assert.Single(Kernels(RowFunctions.Gradient(row.Function))));

    // What is read by both is read once.
    [Fact]
    public void Two_operations_on_the_same_large_rows_are_one_kernel() =>
        Assert.Single(Plans.Of(x => [x[0].Softmax(), x[0].LayerNorm(), x[0] * x[0].Max(-1, true)], Tensor.Zeros([600, 1000])).Steps);

    // A weight for each column, computed over as many columns as there are rows, looks like a number for each row.
    [Fact]
    public void A_weight_that_is_computed_comes_from_outside() =>
        Assert.Equal(
            ["Exp -> (100,)", "NormalizeAffine Add -> (100, 100)"],
            Kernels(x => x.LayerNorm(x[0].Exp(), x[1]) + x[0].Exp().Reshape(100, 1), Tensor.Zeros([100, 100])));

    [Fact]
    public void A_mean_of_the_rows_is_a_kernel_of_its_own() =>
        Assert.Equal(["Max Subtract Exp Sum Log Add -> (6, 1)", "Sum Divide -> ()"], Kernels(x => RowFunctions.LogSumExp(x).Mean()));

    [Fact]
    public void What_is_needed_outside_is_stored() =>
        Assert.Equal(
            ["Max Subtract Exp -> (6, 1), (6, 100)", "MatMul -> (6, 100)", "Add -> (6, 100)"],
            Kernels(x =>
            {
                var max = x.Max(-1, true);
                var e = (x - max).Exp();
                return e.MatMul(Tensor.Ones([100, 100])) + max;
            }));

    // The product waits for the sum, and what follows for the product: the two ends cannot be one kernel.
    [Fact]
    public void Nothing_outside_stands_between_two_parts_of_a_kernel() =>
        Assert.Equal(
            ["Sum Multiply -> (100, 100)", "MatMul -> (100, 100)", "Add Max Subtract -> (100, 100)"],
            Kernels(
                x =>
                {
                    var y = x * x.Sum(-1, true);
                    var z = y.MatMul(y) + y;
                    return z - z.Max(-1, true);
                },
                Tensor.Zeros([100, 100])));

    [Fact]
    public void Rows_too_long_for_the_cache_are_left_to_loops_of_their_own() =>
        Assert.Equal(["Sum -> (2, 1)", "Subtract -> (2, 20000)"], Kernels(x => x - x.Sum(-1, true), Tensor.Zeros([2, 20000])));

    [Fact]
    public void A_reduction_by_itself_is_no_kernel_over_rows() => Assert.Equal(["Sum -> (6,)"], Kernels(x => x.Sum(-1)));

    private static string[] Kernels(Func<Tensor, Tensor> function, Tensor? x = null) =>
        [.. PlanBuilder.Build(Pipeline.Run(Graph.Trace(function, x ?? Rows)), []).Steps.Select(step => $"{step.Name} -> {string.Join(", ", step.Writes.Select(write => write.Type.Shape))}")];
}
