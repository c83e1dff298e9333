namespace Fluxion.Tests.Tensors;

public class CreationTests
{
    [Fact]
    public void Of_keeps_the_element_type()
    {
        Assert.Equal(DType.Float64, Tensor.Of(1.5).DType);
        Assert.Equal(DType.Float32, Tensor.Of(1.5f).DType);
        Assert.Equal(DType.Int32, Tensor.Of([1, 2]).DType);
        Assert.Equal(DType.Int64, Tensor.Of([1L, 2L]).DType);
        Assert.Equal(DType.Bool, Tensor.Of([true, false]).DType);
    }

    [Fact]
    public void Of_takes_the_shape_from_the_brackets()
    {
        Assert.Equal([], Tensor.Of(1f).Shape);
        Assert.Equal([3], Tensor.Of([1f, 2f, 3f]).Shape);
        Assert.Equal([2, 2], Tensor.Of([[1f, 2f], [3f, 4f]]).Shape);
        Assert.Equal([1, 2, 2], Tensor.Of([[[1f, 2f], [3f, 4f]]]).Shape);
        Assert.Equal([2, 3], Tensor.Of(new[,] { { 1.0, 2, 3 }, { 4, 5, 6 } }).Shape);
        Assert.Equal([1, 2, 3], Tensor.Of(new double[1, 2, 3]).Shape);
        var values = new[] { 1.0, 2, 3, 4 };
        Assert.Equal([2, 2], Tensor.Of<double>(values, [2, 2]).Shape);
        Assert.Equal([4], Tensor.Of(values).Shape);
    }

    [Fact]
    public void Of_copies()
    {
        var values = new[] { 1.0, 2.0 };
        var x = Tensor.Of(values);
        values[0] = 9;
        Assert.Equal([1, 2], x.ToArray<double>());
    }

    [Fact]
    public void Rows_of_different_lengths_are_refused() =>
        Assert.Contains("row 1", Assert.Throws<ShapeException>(() => Tensor.Of([[1f, 2f], [3f]])).Message);

    [Fact]
    public void Factories_are_single_precision_unless_told()
    {
        Assert.Equal([0f, 0f], Tensor.Zeros([2]).ToArray<float>());
        Assert.Equal([1.0, 1.0], Tensor.Ones([2], DType.Float64).ToArray<double>());
        Assert.Equal([7, 7], Tensor.Full([2], 7, DType.Int32).ToArray<int>());
        Assert.Equal([true, true], Tensor.Full([2], 1, DType.Bool).ToArray<bool>());
        Assert.Equal([1f, 3f, 5f], Tensor.Arange(1, 6, 2).ToArray<float>());
        Assert.Equal([3L, 2L, 1L], Tensor.Arange(3, 0, -1, DType.Int64).ToArray<long>());
        Assert.Equal([0.0, 0.5, 1.0], Tensor.Linspace(0, 1, 3, DType.Float64).ToArray<double>());
        Assert.Equal([1f, 0f, 0f, 1f], Tensor.Eye(2).ToArray<float>());
    }

    [Fact]
    public void Numbers_take_the_element_type_of_the_tensor_beside_them()
    {
        Assert.Equal([3f, 5f], ((2 * Tensor.Of([1f, 2f])) + 1).ToArray<float>());
        Assert.Equal([0.1, 0.2], (0.1 * Tensor.Of([1.0, 2.0])).ToArray<double>());
        Assert.Equal([3, 6], (Tensor.Of([1, 2]) * 3).ToArray<int>());
        Assert.Equal([9007199254740993L], (Tensor.Of([9007199254740992L]) + 1).ToArray<long>());
        Assert.Equal([1f, 0f], Tensor.Where(Tensor.Of([true, false]), Tensor.Of([1f, 2f]), 0).ToArray<float>());
    }

    [Fact]
    public void Casts_truncate_and_saturate()
    {
        Assert.Equal([1, -1, int.MaxValue, int.MinValue, 0], Tensor.Of([1.9, -1.9, 1e300, -1e300, double.NaN]).Cast(DType.Int32).ToArray<int>());
        Assert.Equal([true, false, true], Tensor.Of([2, 0, -1]).Cast(DType.Bool).ToArray<bool>());
        Assert.Equal([1f, 0f], Tensor.Of([true, false]).Cast(DType.Float32).ToArray<float>());
    }

    [Fact]
    public void Values_widen_on_the_way_out()
    {
        Assert.Equal([0.1f], Tensor.Of([0.1f]).ToArray<double>().Select(v => (float)v));
        Assert.Equal([7.0], Tensor.Of([7]).ToArray<double>());
        Assert.Equal([7L], Tensor.Of([7]).ToArray<long>());
        Assert.Equal(6.0, Tensor.Of([1.0, 2.0, 3.0]).Read<double, double>(values => values[0] + values[1] + values[2]));
        var copy = new double[3];
        Tensor.Of([1f, 2f]).CopyTo(copy.AsSpan());
        Assert.Equal([1, 2, 0], copy);
    }

    [Fact]
    public void Tensors_of_the_BCL_go_in_and_out()
    {
        var theirs = System.Numerics.Tensors.Tensor.Create<float>([1f, 2f, 3f, 4f, 5f, 6f], [2, 3]);
        var ours = Tensor.From(theirs);
        Assert.Equal([2, 3], ours.Shape);
        Assert.Equal([1, 2, 3, 4, 5, 6], ours.ToArray<float>());
        var back = ours.Transpose().ToTensor<float>();
        Assert.Equal([3, 2], back.Lengths.ToArray());
        Assert.Equal(4f, back[0, 1]);
    }
}
