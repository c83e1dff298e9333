using Fluxion.Kernels;

namespace Fluxion.Tests.Tensors;

public sealed class WindowTests
{
    [Fact]
    public void Fold_of_unfold_counts_how_often_each_element_is_seen()
    {
        var counts = Tensor.Ones([1, 1, 3, 4]).Unfold(2).Fold((3, 4), 2);
        Assert.Equal([1f, 2, 2, 1, 2, 4, 4, 2, 1, 2, 2, 1], counts.ToArray<float>());
    }

    [Fact]
    public void Whole_numbers_unfold_and_fold_too()
    {
        var x = Tensor.Arange(0, 6, dtype: DType.Int64).Reshape(1, 1, 2, 3);
        Assert.Equal([0L, 1, 1, 2, 3, 4, 4, 5], x.Unfold((2, 2)).Reshape(1, 2, 2, 2).Transpose(0, 1, 2, 3).ToArray<long>());
        Assert.Equal([0L, 2, 2, 3, 8, 5], x.Unfold((2, 2)).Fold((2, 3), 2).ToArray<long>());
    }

    [Fact]
    public void Resizing_to_its_own_size_changes_nothing()
    {
        var x = Key.Of(1).Normal([2, 5, 7]);
        foreach (var y in new[] { x.Resize2d((5, 7)), x.Resize2d((5, 7), alignCorners: true), x.Resize2d((5, 7), ResizeMode.Nearest) })
        {
            Assert.Equal(x.ToArray<float>(), y.ToArray<float>());
        }
    }

    [Fact]
    public void The_bits_do_not_depend_on_the_number_of_threads()
    {
        var x = Key.Of(1).Normal([6, 40, 33, 37]);
        Func<Tensor, Tensor>[] operations =
        [
            y => y.MaxPool2d(3, padding: 1), y => y.AveragePool2d(3, 1, 1), y => y.Resize2d((50, 20)), y => y.Resize2d((20, 50)).Transpose(0, 2, 3, 1).Resize2d((9, 21)),
            y => y.Unfold(3, padding: 1), y => y.Unfold(3, padding: 1).Fold((33, 37), 3, padding: 1), y => y.Filter(Tensor.Of([0.25f, 0.5f, 0.25f]), [2, 3]),
        ];
        foreach (var operation in operations)
        {
            Assert.Equal(On(1, operation, x), On(3, operation, x));
        }
    }

    private static float[] On(int threads, Func<Tensor, Tensor> operation, Tensor x)
    {
        using var limit = WorkSplitter.Limit(threads);
        return operation(x).ToArray<float>();
    }
}
