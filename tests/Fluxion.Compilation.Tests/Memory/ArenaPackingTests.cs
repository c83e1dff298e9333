namespace Fluxion.Compilation.Tests.Memory;

/// <summary>Where buffers come to stand in the arena.</summary>
public sealed class ArenaPackingTests
{
    [Fact]
    public void A_buffer_stands_where_the_one_stands_that_it_takes_over_however_their_steps_were_moved()
    {
        var operand = Of(100, 2, 3);
        var result = Of(100, 1, 5);
        result.InPlaceOf = operand;
        var beside = Of(10, 4, 5);
        Assert.Equal(448 + 64, ArenaPacking.Pack([operand, result, beside]));
        Assert.Equal((0, 0, 448), (operand.Offset, result.Offset, beside.Offset));
    }

    [Fact]
    public void Buffers_that_do_not_live_at_the_same_time_share_their_place()
    {
        Buffer[] buffers = [Of(100, 0, 1), Of(50, 2, 3), Of(50, 2, 4), Of(100, 5, 5)];
        Assert.Equal(256 + 256, ArenaPacking.Pack(buffers));
        Assert.Equal([0L, 0, 256, 0], buffers.Select(buffer => buffer.Offset));
    }

    private static Buffer Of(int size, int first, int last) =>
        new(BufferKind.Arena, new TensorType(DType.Float32, Shape.Create([size]))) { First = first, Last = last };
}
