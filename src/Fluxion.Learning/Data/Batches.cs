namespace Fluxion;

/// <summary>Cuts a data set into batches.</summary>
public static partial class Batches
{
    /// <summary>
    /// Every index from 0 to count − 1 once, in random order, in batches; give them to <see cref="Tensor.GatherRows"/>. The last batch has
    /// what is left.
    /// </summary>
    /// <param name="key">Decides the order; use another one for every epoch.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="size">The number of samples in a batch, at least 1.</param>
    /// <returns>int64 tensors of shape (size).</returns>
    public static IEnumerable<Tensor> Shuffled(Key key, int count, int size)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return Cut(key.Permutation(count), size);
    }

    private static IEnumerable<Tensor> Cut(Tensor order, int size)
    {
        for (var start = 0; start < order.Size; start += size)
        {
            yield return order.Slice(0, start, Math.Min(size, order.Size - start));
        }
    }
}
