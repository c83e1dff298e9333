namespace Fluxion.Primitives;

/// <summary>Some of several tensors, by their places.</summary>
internal static class Places
{
    internal static LeafList Of(int[] places, Tensor[] tensors) => new([.. places.Select(i => tensors[i])]);

    /// <summary>A copy with other tensors at some places.</summary>
    internal static Tensor[] With(Tensor[] tensors, int[] places, Tensor[] others)
    {
        Tensor[] changed = [.. tensors];
        for (var i = 0; i < places.Length; i++)
        {
            changed[places[i]] = others[i];
        }

        return changed;
    }
}
