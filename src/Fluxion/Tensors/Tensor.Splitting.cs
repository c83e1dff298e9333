namespace Fluxion;

/// <content>A tensor in pieces.</content>
public abstract partial class Tensor
{
    /// <summary>Pieces of given lengths along an axis. <see cref="Concatenate"/> joins them again.</summary>
    /// <param name="lengths">The pieces' lengths, which add up to the axis's extent.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">The lengths do not add up.</exception>
    public Tensor[] Split(ReadOnlySpan<int> lengths, int axis = 0)
    {
        axis = Axis.Resolve("Split", axis, Shape);
        var (sum, negative) = (0L, false);
        foreach (var length in lengths)
        {
            sum += length;
            negative |= length < 0;
        }

        if (negative || sum != Shape[axis])
        {
            throw new ShapeException(
                $"Split: lengths [{string.Join(", ", lengths.ToArray())}] must be 0 or more and add up to the {Shape[axis]} elements along axis {axis} of {Shape}.");
        }

        var (pieces, start) = (new Tensor[lengths.Length], 0);
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = Slice(axis, start, lengths[i]);
            start += lengths[i];
        }

        return pieces;
    }

    /// <summary>A number of pieces of nearly one length along an axis: where it does not divide, the first ones have one element more.</summary>
    /// <param name="count">How many pieces.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">The count is not positive.</exception>
    public Tensor[] Chunk(int count, int axis = 0)
    {
        axis = Axis.Resolve("Chunk", axis, Shape);
        if (count < 1)
        {
            throw new ShapeException($"Chunk: cannot cut a tensor into {count} pieces; ask for 1 or more.");
        }

        var lengths = new int[count];
        for (var i = 0; i < count; i++)
        {
            lengths[i] = (Shape[axis] / count) + (i < Shape[axis] % count ? 1 : 0);
        }

        return Split(lengths, axis);
    }
}
