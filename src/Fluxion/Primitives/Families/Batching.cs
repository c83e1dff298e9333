namespace Fluxion.Primitives;

/// <summary>What batching rules share: the batch is always the first axis.</summary>
internal static class Batching
{
    /// <summary>All inputs with a batch axis, those that had none repeated along it without copying.</summary>
    internal static ReadOnlySpan<Tensor> All(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size, Span<Tensor> all)
    {
        for (var i = 0; i < x.Length; i++)
        {
            all[i] = All(x[i], batched[i], size);
        }

        return all;
    }

    internal static Tensor All(Tensor x, bool batched, int size) => batched ? x : x.BroadcastTo(Prepend(size, x.Shape));

    internal static Shape Prepend(int size, Shape shape) => Shape.Create([size, .. shape.Extents]);

    /// <summary>Axis numbers behind the batch's axis.</summary>
    internal static int[] Shift(int[] axes) => Array.ConvertAll(axes, axis => axis + 1);
}
