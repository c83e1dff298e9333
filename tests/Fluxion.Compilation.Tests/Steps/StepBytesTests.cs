namespace Fluxion.Compilation.Tests;

/// <summary>What steps say that they read and write: by it the executor tells the large from the small.</summary>
public class StepBytesTests
{
    [Fact]
    public void Gathering_reads_the_rows_it_takes_and_not_the_whole_table()
    {
        var step = Assert.Single(Plans.Of(x => [x[0].GatherRows(x[1])], Tensor.Zeros([1000, 8]), Tensor.Of([3L, 1, 3, 999])).Steps);

        // Four rows of eight numbers of four bytes, read and written, and four indices of eight bytes.
        Assert.Equal(128 + 32 + 128, step.Bytes);
        Assert.Equal(step.Bytes, KernelLine.BytesOf(step));
    }

    [Fact]
    public void Gathering_more_rows_than_there_are_reads_the_table_once()
    {
        var step = Assert.Single(Plans.Of(x => [x[0].GatherRows(x[1])], Tensor.Zeros([2, 8]), Tensor.Of([0L, 1, 0, 1])).Steps);
        Assert.Equal(64 + 32 + 128, step.Bytes);
    }
}
