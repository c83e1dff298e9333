namespace Fluxion;

/// <summary>Tensors of one element type as one vector, one after the other, and back.</summary>
internal static class FlatLeaves
{
    internal static Tensor Join(IReadOnlyList<Tensor> leaves) =>
        leaves.Count == 1 ? leaves[0].Reshape(-1) : Tensor.Concatenate([.. leaves.Select(leaf => leaf.Reshape(-1))]);

    internal static Tensor[] Split(Tensor packed, IReadOnlyList<Tensor> like)
    {
        var (parts, start) = (new Tensor[like.Count], 0);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = like.Count == 1 ? packed : packed.Slice(0, start, like[i].Size);
            parts[i] = part.Reshape(like[i].Shape.Extents);
            start += like[i].Size;
        }

        return parts;
    }
}
