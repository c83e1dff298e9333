using Fluxion.Testing;
using Fluxion.Tests.Transforms;
using static Fluxion.Transforms;

namespace Fluxion.Tests;

/// <summary>Sparse Jacobians and Hessians: values against formulas by hand and against dense ones, colours against theory.</summary>
public sealed class SparseDerivativeTests
{
    // yᵢ = xᵢ² + xᵢ₋₁ xᵢ₊₁, where what lies outside is 0
    [Fact]
    public void A_tridiagonal_Jacobian_of_size_10000_takes_3_forward_passes()
    {
        const int N = 10_000;
        var x = Tensor.Of<double>([.. Enumerable.Range(0, N).Select(i => Math.Sin(i))], [N]);
        var j = SparseJacobian(Neighbours)(x);
        Assert.Equal((3, ColoringKind.Columns, (3 * N) - 2), (j.Colors, j.Coloring.Kind, j.Pattern.Count));

        var (v, values) = (x.ToArray<double>(), j.Values.ToArray<double>());
        for (var row = 0; row < N; row++)
        {
            for (var i = j.Pattern.RowStarts[row]; i < j.Pattern.RowStarts[row + 1]; i++)
            {
                var column = j.Pattern.ColumnIndices[i];
                var other = (2 * row) - column;
                var expected = column == row ? 2 * v[row] : other < 0 || other >= N ? 0 : v[other];
                Assert.Equal(expected, values[i]);
            }
        }
    }

    // One dense row and one dense column: whichever side is coloured, a line crosses all.
    [Fact]
    public void An_arrow_Jacobian_takes_as_many_passes_as_columns()
    {
        var pattern = Arrow(8);
        Assert.Equal((8, 8), (Coloring.OfColumns(pattern).Count, Coloring.OfRows(pattern).Count));
    }

    [Fact]
    public void An_arrow_Hessian_takes_2_passes()
    {
        // Σ x₀ sin xᵢ + xᵢ³
        Func<Tensor, Tensor> f = x => (x[0] * x[1..].Sin()).Sum() + x.Pow(3).Sum();
        var x = Sample.Uniform(new Random(3), [50], 0.5, 2);
        var h = SparseHessian(f)(x);
        Assert.Equal((2, (3 * 50) - 2), (h.Colors, h.Pattern.Count));
        Compare.Close(Hessian(f)(x).ToArray<double>(), h.ToDense().ToArray<double>(), 1e-13, "arrow");
    }

    // A single dense row is found in one backward pass, a dense column in one forward pass.
    [Fact]
    public void The_cheaper_mode_is_chosen()
    {
        var x = Tensor.Of([1.0, 2, 3, 4]);
        var row = SparseJacobian(a => (a * a).Sum().Reshape(1))(x);
        Assert.Equal((1, ColoringKind.Rows), (row.Colors, row.Coloring.Kind));
        Assert.Equal([2.0, 4, 6, 8], row.Values.ToArray<double>());
        var column = SparseJacobian(a => a.BroadcastTo([4]).Exp())(Tensor.Of([0.0]));
        Assert.Equal((1, ColoringKind.Columns), (column.Colors, column.Coloring.Kind));
        Assert.Equal([1.0, 1, 1, 1], column.Values.ToArray<double>());
    }

    [Fact]
    public void A_block_diagonal_Jacobian_takes_as_many_passes_as_a_block_has_columns()
    {
        var x = Sample.Uniform(new Random(4), [20, 3], -1, 1);
        var j = SparseJacobian(a => a.Softmax())(x);
        Assert.Equal((3, 20 * 9), (j.Colors, j.Pattern.Count));
        Compare.Close(Jacobian((Tensor a) => a.Softmax())(x).ToArray<double>(), j.ToDense().ToArray<double>(), 1e-14, "blocks");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(40)]
    public void The_Hessian_of_Rosenbrock_is_tridiagonal(int n)
    {
        var x = Sample.Uniform(new Random(n), [n], -2, 2);
        var h = SparseHessian(Rosenbrock)(x);
        Assert.Equal(((3 * n) - 2, Math.Min(n, 3)), (h.Pattern.Count, Math.Max(h.Colors, Math.Min(n, 3))));
        Compare.Close(Hessian(Rosenbrock)(x).ToArray<double>(), h.ToDense().ToArray<double>(), 1e-12, "Rosenbrock");

        // By hand: H₀₀ = 1200 x₀² − 400 x₁ + 2 and H₀₁ = −400 x₀.
        var v = x.ToArray<double>();
        Compare.Close([(1200 * v[0] * v[0]) - (400 * v[1]) + 2, -400 * v[0]], h.Values.ToArray<double>()[..2], 1e-12, "by hand");
    }

    [Fact]
    public void Two_hundred_random_Jacobians_equal_the_dense_ones()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (rows, columns) = (random.Next(1, 12), random.Next(1, 12));
            var mask = Mask(random, rows, columns);
            Func<Tensor, Tensor> f = seed % 2 == 0
                ? x => (mask * x.BroadcastTo([rows, columns]).Sin()).Sum(1)
                : x => mask.MatMul(x.Exp()).Tanh();
            var x = Sample.Uniform(random, [columns], -1, 1);
            var j = SparseJacobian(f)(x);
            Assert.Equal(mask.ToArray<double>().Count(value => value != 0), j.Pattern.Count);
            Compare.Close(Jacobian(f)(x).ToArray<double>(), j.ToDense().ToArray<double>(), 1e-13, $"seed {seed}");
        }
    }

    [Fact]
    public void Two_hundred_random_Hessians_equal_the_dense_ones()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var n = random.Next(1, 14);
            var entries = Enumerable.Range(0, random.Next(1, 3 * n)).Select(_ => (Row: random.Next(n), Column: random.Next(n))).Distinct().ToArray();
            var (left, right) = (Tensor.Of([.. entries.Select(e => (long)e.Row)]), Tensor.Of([.. entries.Select(e => (long)e.Column)]));
            Func<Tensor, Tensor> f = x => (x.GatherRows(left) * x.GatherRows(right).Exp()).Sin().Sum();
            var x = Sample.Uniform(random, [n], -1, 1);
            var h = SparseHessian(f)(x);
            var expected = entries.SelectMany(e => new[] { (e.Row, e.Column), (e.Column, e.Row), (e.Row, e.Row), (e.Column, e.Column) }).Distinct();
            Assert.Equal(expected.Count(), h.Pattern.Count);
            Compare.Close(Hessian(f)(x).ToArray<double>(), h.ToDense().ToArray<double>(), 1e-12, $"seed {seed}");
            Assert.True(h.Colors <= n);
        }
    }

    [Fact]
    public void The_result_is_in_compressed_rows()
    {
        // (x₀ x₁, x₂²)
        var j = SparseJacobian(x => Tensor.Stack([x[0] * x[1], x[2] * x[2]]))(Tensor.Of([2.0, 3, 5]));
        Assert.Equal([0, 2, 3], j.Pattern.RowStarts.ToArray());
        Assert.Equal([0, 1, 2], j.Pattern.ColumnIndices.ToArray());
        Assert.Equal([3.0, 2, 10], j.Values.ToArray<double>());
        Assert.Equal([3.0, 2, 0, 0, 0, 10], j.ToDense().ToArray<double>());
    }

    [Fact]
    public void Sparse_derivatives_can_be_differentiated_and_batched()
    {
        // Σ over the diagonal of J = diag(3x²): Σ 3xᵢ², with gradient 6x
        Func<Tensor, Tensor> sum = x => SparseJacobian(a => a * a * a)(x).Values.Sum();
        Assert.Equal([6.0, 12], Grad(sum)(Tensor.Of([1.0, 2])).ToArray<double>());
        Assert.Equal([15.0, 75], Vmap(sum)(Tensor.Of<double>([1, 2, 3, 4], [2, 2])).ToArray<double>());
    }

    [Fact]
    public void A_known_pattern_serves_many_points_and_a_wrong_one_is_refused()
    {
        var pattern = SparsityPattern.Of(Neighbours, Tensor.Zeros([6], DType.Float64));
        var jacobian = SparseJacobian(Neighbours, pattern);
        var x = Sample.Uniform(new Random(1), [6], -1, 1);
        Compare.Close(Jacobian(Neighbours)(x).ToArray<double>(), jacobian(x).ToDense().ToArray<double>(), 1e-14, "known pattern");
        var refused = Assert.Throws<ShapeException>(() => jacobian(Tensor.Zeros([7], DType.Float64)));
        Assert.Contains("6 rows and 6 columns", refused.Message);
    }

    [Fact]
    public void An_empty_Jacobian_takes_no_pass()
    {
        var j = SparseJacobian(x => x.StopGradient())(Tensor.Ones([3]));
        Assert.Equal((0, 3, 3), (j.Pattern.Count, j.Pattern.Rows, j.Pattern.Columns));
        Assert.Equal(new double[9], j.ToDense().Cast(DType.Float64).ToArray<double>());
    }

    // (W B, Σ W²) at W = (2, 3), B = 5: columns W₀ W₁ B, rows (W B)₀ (W B)₁ Σ W².
    [Fact]
    public void A_Jacobian_from_tree_to_tree_lays_leaves_out_in_order()
    {
        var at = new Affine(Tensor.Of([2.0, 3.0]), Tensor.Of(5.0));
        Func<Affine, Motion> f = a => new(a.W * a.B, a.W.Square().Sum());
        var j = SparseJacobian(f)(at);
        Assert.Equal([0, 2, 3], Tree.Offsets(at));
        Assert.Equal([0, 2, 4, 6], j.Pattern.RowStarts.ToArray());
        Assert.Equal([0, 2, 1, 2, 0, 1], j.Pattern.ColumnIndices.ToArray());
        Assert.Equal([5.0, 2, 5, 3, 4, 6], j.Values.ToArray<double>());
        Assert.Equal(Jacobian(f)(at).ToDense().ToArray<double>(), SparseJacobian(f, SparsityPattern.Of(f, at))(at).ToDense().ToArray<double>());
    }

    // Σ W² B + B³, as JacobianBlocksTests has it dense; an integer is a constant.
    [Fact]
    public void A_Hessian_of_a_tree_leaves_integers_out()
    {
        var at = new Inputs([Tensor.Of([2.0, 3.0]), Tensor.Of(3L), Tensor.Of(5.0)]);
        Func<Inputs, Tensor> f = a => (a.X[2] * a.X[0].Square().Sum()) + a.X[2].Pow(a.X[1].Cast(DType.Float64));
        Assert.Equal([0, 2, 2, 3], Tree.Offsets(at));
        foreach (var h in new[] { SparseHessian(f)(at), SparseHessian(f, SparsityPattern.OfHessian(f, at))(at) })
        {
            Assert.Equal((7, 2), (h.Pattern.Count, h.Colors));
            Compare.Close([10, 0, 4, 0, 10, 6, 4, 6, 30], h.ToDense().ToArray<double>(), 1e-13, "tree");
        }
    }

    [Fact]
    public void Leaves_of_two_types_are_refused_in_words()
    {
        var at = new Affine(Tensor.Of([2.0, 3.0]), Tensor.Of(5f));
        var refused = Assert.Throws<DTypeException>(() => SparseJacobian((Affine a) => a.W)(at));
        Assert.All(["SparseJacobian", "argument", "float32", "float64", "cast"], word => Assert.Contains(word, refused.Message));
        var integers = Assert.Throws<DTypeException>(() => SparseJacobian(x => x.Cast(DType.Int64))(Tensor.Of([1.0])));
        Assert.All(["SparseJacobian", "result", "int64 (1,)", "cast"], word => Assert.Contains(word, integers.Message));
    }

    [Fact]
    public void Float32_stays_float32() => Assert.Equal(DType.Float32, SparseJacobian(x => x * x)(Tensor.Ones([3])).Values.DType);

    private static Tensor Neighbours(Tensor x)
    {
        var padded = Tensor.Concatenate([Tensor.Zeros([1], x.DType), x, Tensor.Zeros([1], x.DType)]);
        return (x * x) + (padded[..^2] * padded[2..]);
    }

    private static Tensor Rosenbrock(Tensor x) =>
        (100 * (x[1..] - (x[..^1] * x[..^1])).Pow(2)).Sum() + (1 - x[..^1]).Pow(2).Sum();

    private static SparsityPattern Arrow(int n) => SparsityPattern.FromEntries(
        n, n, Enumerable.Range(0, n).SelectMany(i => new[] { (0, i), (i, 0), (i, i) }));

    private static Tensor Mask(Random random, int rows, int columns)
    {
        var density = random.NextDouble();
        return Tensor.Of<double>([.. Enumerable.Range(0, rows * columns).Select(_ => random.NextDouble() < density ? 1 + random.NextDouble() : 0)], [rows, columns]);
    }
}
