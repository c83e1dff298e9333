namespace Fluxion.Tests.Tensors;

public class PartTests
{
    private static readonly Tensor X = Tensor.Arange(0, 24, dtype: DType.Int32).Reshape(2, 3, 4);

    [Fact]
    public void An_index_drops_its_axis_and_a_range_keeps_it()
    {
        Assert.Equal([3, 4], X[1].Shape);
        Assert.Equal([12, 13, 14, 15], X[1, 0].ToArray<int>());
        Assert.Equal(23, X[^1, ^1, ^1].Item<int>());
        Assert.Equal([2, 3], X[.., .., ^1].Shape);
        Assert.Equal([3, 7, 11, 15, 19, 23], X[.., .., ^1].ToArray<int>());
        Assert.Equal([2, 1, 2], X[.., 1..2, 1..^1].Shape);
        Assert.Equal([5, 6, 17, 18], X[.., 1..2, 1..^1].ToArray<int>());
        Assert.Equal([0, 3, 4], X[1..1].Shape);
    }

    [Fact]
    public void Views_of_views_reach_the_right_elements()
    {
        Assert.Equal([13, 17, 21], X.Transpose()[1, .., 1].ToArray<int>());
        Assert.Equal([20, 22], X[1].Slice(1, 0, 2, step: 2)[2].ToArray<int>());
        Assert.Equal([1, 13], X.Reshape(2, 12)[.., 1].ToArray<int>());
    }

    [Fact]
    public void Shapes_change_and_come_back()
    {
        Assert.Equal([2, 1, 3, 4], X.ExpandDims(1).Shape);
        Assert.Equal([2, 3, 4, 1], X.ExpandDims(-1).Shape);
        Assert.Equal([2, 3, 4], X.ExpandDims(1).Squeeze().Shape);
        Assert.Equal([4, 2, 3], X.Transpose(2, 0, 1).Shape);
        Assert.Equal(X.ToArray<int>(), X.Transpose(2, 0, 1).Transpose(1, 2, 0).ToArray<int>());
        Assert.Equal([4, 3, 2], X.Transpose().Shape);
    }

    [Fact]
    public void Printing_shows_type_shape_and_aligned_values()
    {
        Assert.Equal("float32 () 1.5", Tensor.Of(1.5f).ToString());
        Assert.Equal("int32 (3,) [  1, -20,   3]", Tensor.Of([1, -20, 3]).ToString());
        Assert.Equal("float64 (2, 2)\n[[  1, 2.5],\n [ -3,   4]]", Tensor.Of([[1.0, 2.5], [-3.0, 4.0]]).ToString());
        Assert.Equal("float32 (0,) []", Tensor.Zeros([0]).ToString());
        Assert.Equal("int64 (1000,) [  0,   1,   2, …, 997, 998, 999]", Tensor.Arange(0, 1000, dtype: DType.Int64).ToString());
        Assert.Equal("int32 (2, 1, 2)\n[[[1, 2]],\n\n [[3, 4]]]", Tensor.Of([1, 2, 3, 4], [2, 1, 2]).ToString());
    }
}
