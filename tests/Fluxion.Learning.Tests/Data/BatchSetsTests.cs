namespace Fluxion.Learning.Tests;

public sealed partial class BatchSetsTests
{
    private static readonly Tensor X = Tensor.Arange(0, 20).Reshape(10, 2);
    private static readonly Tensor Y = Tensor.Arange(0, 10, dtype: DType.Int64);

    [Fact]
    public void A_full_batch_is_the_set()
    {
        var batch = Assert.Single(Batches.Full((X, Y)));
        Assert.Same(X, batch.X);
        Assert.Same(Y, batch.Y);
        Assert.Same(X, Assert.Single(Batches.Full(X)));
    }

    [Fact]
    public void Small_batches_keep_rows_together_and_end_with_what_is_left()
    {
        var batches = Batches.Mini((X, Y), 4, Key.Of(1)).ToArray();
        Assert.Equal([4, 4, 2], batches.Select(batch => batch.X.Shape[0]));
        foreach (var (x, y) in batches)
        {
            Assert.Equal(y.ToArray<long>().SelectMany(i => new[] { 2f * i, (2f * i) + 1 }), x.ToArray<float>());
        }

        Assert.Equal(Y.ToArray<long>(), batches.SelectMany(batch => batch.Y.ToArray<long>()).Order());
    }

    [Fact]
    public void Each_key_is_an_order_of_its_own()
    {
        long[] Epoch(Key key) => [.. Batches.Mini(Y, 3, key).SelectMany(batch => batch.ToArray<long>())];
        var epochs = Key.Of(1).Split(2);
        Assert.Equal(Epoch(epochs[0]), Epoch(epochs[0]));
        Assert.NotEqual(Epoch(epochs[0]), Epoch(epochs[1]));
    }

    [Fact]
    public void Single_examples_keep_their_first_axis()
    {
        var singles = Batches.Single((X, Y), Key.Of(2)).ToArray();
        Assert.Equal(10, singles.Length);
        Assert.All(singles, single => Assert.Equal([1, 2], single.X.Shape));
        Assert.Equal(45, Batches.Single(Y, Key.Of(3)).Sum(single => single.Item<long>()));
    }

    [Fact]
    public void Any_tree_is_a_set()
    {
        var set = new Triples(X, [Y, Y > 4]);
        var batch = Batches.Mini(set, 7, Key.Of(1)).First();
        Assert.Equal(batch.Others[0].ToArray<long>().Select(i => i > 4), batch.Others[1].ToArray<bool>());
    }

    [Fact]
    public void An_empty_set_has_no_batches()
    {
        Assert.Empty(Batches.Full(Tensor.Zeros([0, 3])));
        Assert.Empty(Batches.Single(Tensor.Zeros([0, 3]), Key.Of(1)));
    }

    [Fact]
    public void Sets_without_a_common_first_axis_are_refused()
    {
        var message = Assert.Throws<ShapeException>(() => Batches.Mini((X, Y[..9]), 4, Key.Of(1))).Message;
        Assert.Contains("X (10, 2), Y (9,)", message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Batches.Full(Tensor.Of(1.0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Batches.Mini(X, 0, Key.Of(1)));
    }

    [Tree]
    internal sealed partial record Triples(Tensor Rows, Tensor[] Others);
}
