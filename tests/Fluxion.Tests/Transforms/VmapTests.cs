using static Fluxion.Transforms;

namespace Fluxion.Tests.Transforms;

public class VmapTests
{
    private static readonly Tensor Rows = Tensor.Arange(0, 6, dtype: DType.Float64).Reshape(3, 2);

    [Fact]
    public void Examples_lie_along_any_axis_on_the_way_in_and_out()
    {
        Assert.Equal([1, 5, 9], Vmap(row => row.Sum())(Rows).ToArray<double>());
        Assert.Equal([6, 9], Vmap(column => column.Sum(), inAxis: 1)(Rows).ToArray<double>());
        Assert.Equal([2, 3], Vmap(row => row * 2, outAxis: 1)(Rows).Shape);
    }

    [Fact]
    public void An_argument_without_a_batch_axis_is_shared()
    {
        var y = Vmap((row, w) => row.MatMul(w), (0, null))(Rows, Tensor.Of([10.0, 1.0]));
        Assert.Equal([1, 23, 45], y.ToArray<double>());
    }

    [Fact]
    public void It_nests()
    {
        var outer = Vmap(a => Vmap(b => a * b)(Tensor.Of([1.0, 10.0])))(Tensor.Of([1.0, 2.0, 3.0]));
        Assert.Equal([1, 10, 2, 20, 3, 30], outer.ToArray<double>());
    }

    [Fact]
    public void It_stands_over_and_under_Grad()
    {
        Assert.Equal([0, 2, 4, 6, 8, 10], Vmap(Grad(row => row.Square().Sum()))(Rows).ToArray<double>());
        Assert.Equal([0, 2, 4, 6, 8, 10], Grad(x => Vmap(row => row.Square().Sum())(x).Sum())(Rows).ToArray<double>());
    }

    [Fact]
    public void A_gradient_for_each_example_of_a_shared_weight()
    {
        var gradients = Vmap((Tensor row, Tensor w) => Grad(v => row.MatMul(v).Square())(w), (0, null))(Rows, Tensor.Of([1.0, 1.0]));
        Assert.Equal([3, 2], gradients.Shape);
        Assert.Equal([0, 2, 20, 30, 72, 90], gradients.ToArray<double>());
    }

    [Fact]
    public void Every_row_has_its_own_key()
    {
        var keys = new Key(Tensor.Of([1L, 2L, 3L]));
        var drawn = Vmap((Key key) => key.Normal([4], dtype: DType.Float64))(keys);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(Key.Of(i + 1).Normal([4], dtype: DType.Float64).ToArray<double>(), drawn[i].ToArray<double>());
        }
    }

    [Fact]
    public void Branching_on_a_batched_value_is_refused_in_words()
    {
        var message = Assert.Throws<TransformException>(() => Vmap(row => row[0].Item<double>() > 0 ? row : -row)(Rows)).Message;
        Assert.Contains("Vmap", message);
        Assert.Contains("Tensor.Where", message);
    }

    [Fact]
    public void Batches_of_different_sizes_are_refused_in_words()
    {
        var message = Assert.Throws<ShapeException>(() => Vmap((Tensor a, Tensor b) => a + b)(Rows, Rows.Transpose())).Message;
        Assert.Contains("3 examples", message);
        Assert.Contains("null as inAxis", message);
    }
}
