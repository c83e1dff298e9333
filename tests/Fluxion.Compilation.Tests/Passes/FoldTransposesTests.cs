using Fluxion.Testing;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>Where transposes go, and that products do not notice.</summary>
public sealed class FoldTransposesTests
{
    private static readonly Tensor A = Tensor.Zeros([4, 3]);

    private static readonly Tensor B = Tensor.Zeros([3, 5]);

    [Fact]
    public void The_transpose_of_a_product_is_the_product_of_transposes_the_other_way_round() =>
        Assert.Equal("MatMul(Transpose[[1, 0]](b), Transpose[[1, 0]](a))", Fold((a, b) => a.MatMul(b).Transpose(), A, B));

    [Fact]
    public void A_batch_of_products_is_transposed_alike() => Assert.Equal(
        "MatMul(Transpose[[0, 2, 1]](b), Transpose[[0, 2, 1]](a))",
        Fold((a, b) => a.MatMul(b).SwapAxes(-1, -2), Tensor.Zeros([2, 4, 3]), Tensor.Zeros([2, 3, 5])));

    [Fact]
    public void Other_orders_of_axes_stay() => Assert.StartsWith(
        "Transpose[[1, 0, 2]](MatMul(", Fold((a, b) => a.MatMul(b).Transpose(1, 0, 2), Tensor.Zeros([2, 4, 3]), Tensor.Zeros([2, 3, 5])), StringComparison.Ordinal);

    [Fact]
    public void A_product_that_is_used_elsewhere_is_not_computed_twice()
    {
        var text = Fold(
            (a, b) =>
            {
                var y = a.MatMul(b);
                return y.Transpose().Sum() + y.Sum();
            },
            A,
            B);
        Assert.Contains("Transpose[[1, 0]](MatMul(a, b))", text);
    }

    [Fact]
    public void Elementwise_operations_between_a_transpose_and_a_product_come_before_the_transpose() => Assert.Equal(
        "MatMul(Transpose[[1, 0]](Add(Tanh(a), 1)), b)",
        Fold((a, b) => (a.Transpose().Tanh() + 1).MatMul(b), Tensor.Zeros([3, 4]), B));

    [Fact]
    public void Where_no_product_follows_they_stay() =>
        Assert.Equal("Sum[axes [0]](Tanh(Transpose[[1, 0]](a)))", Fold((a, b) => a.Transpose().Tanh().Sum(0), A, B));

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void A_product_has_the_same_bits_either_way(DType dtype)
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            int[] sizes = [.. Enumerable.Range(0, 3).Select(_ => random.Next(5) switch { 0 => 1, 1 => random.Next(1, 600), 2 => random.Next(1, 8), _ => random.Next(1, 40) })];
            var a = Sample.Uniform(random, [sizes[0], sizes[1]], -1, 1).Cast(dtype);
            var b = Sample.Uniform(random, [sizes[1], sizes[2]], -1, 1).Cast(dtype);
            var graph = Graph.Trace((a, b) => a.MatMul(b).Transpose(), a, b);
            SameBits.Assert(graph.ToFunction()([a, b]), PassText.Run(graph, new FoldTransposes()).ToFunction()([a, b]), string.Join(" × ", sizes));
        }
    }

    // Along memory a product with a vector sums in another order than across it, and what repeats elements is copied row by row, whichever way it is read.
    [Theory]
    [InlineData("rows")]
    [InlineData("columns")]
    [InlineData("all")]
    [InlineData("one constant")]
    [InlineData("computed from a transpose")]
    [InlineData("computed from a transpose, transposed")]
    [InlineData("a transpose and nothing")]
    [InlineData("reshaped and back")]
    [InlineData("a product, transposed")]
    [InlineData("summed over one")]
    public void A_matrix_of_any_layout_times_a_vector_has_the_same_bits_compiled(string layout)
    {
        var random = new Random(6);
        for (var depth = 2; depth < 40; depth++)
        {
            var (across, along) = (Sample.Uniform(random, [depth, 5], -1, 1), Sample.Uniform(random, [5, depth], -1, 1));
            var square = Sample.Uniform(random, [5, 5], -1, 1);
            Func<Tensor, Tensor> matrix = layout switch
            {
                "rows" => v => across.Transpose().Slice(0, 0, 1).BroadcastTo([5, depth]),
                "columns" => v => along.Slice(1, 0, 1).BroadcastTo([5, depth]),
                "all" => v => v.Sum().BroadcastTo([5, depth]),
                "one constant" => v => Tensor.Full([5, depth], 0.3, DType.Float64),
                "computed from a transpose" => v => (across + v).Transpose().Tanh(),
                "computed from a transpose, transposed" => v => (along * v.Transpose()).Transpose().Tanh().Transpose(),
                "a transpose and nothing" => v => (across + v).Transpose() * 1,
                "reshaped and back" => v => (across + v).Transpose().Reshape([depth, 5]).Reshape([5, depth]),
                "a product, transposed" => v => (across + v).MatMul(square).Transpose(),
                _ => v => (across + v).Transpose().ExpandDims(0).Sum(0),
            };
            Func<Tensor, Tensor> column = v => matrix(v).MatMul(v).Transpose();
            Func<Tensor, Tensor> row = v => v.Transpose().MatMul(matrix(v).Transpose()).Transpose();
            var vector = Sample.Uniform(random, [depth, 1], -1, 1);
            SameBits.Assert([column(vector)], [Compiler.Compile(column)(vector)], $"columns of {depth}");
            SameBits.Assert([row(vector)], [Compiler.Compile(row)(vector)], $"rows of {depth}");
        }
    }

    private static string Fold(Func<Tensor, Tensor, Tensor> function, Tensor a, Tensor b) =>
        Expression.Of(PassText.Run(Graph.Trace((a, b) => function(a, b), a, b), new FoldTransposes(), new DeadCode()));
}
