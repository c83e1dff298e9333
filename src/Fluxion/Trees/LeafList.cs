namespace Fluxion;

/// <summary>Any number of tensors as one tree.</summary>
internal sealed record LeafList(Tensor[] Items) : ITree<LeafList>
{
    public void Flatten(TreeWriter leaves)
    {
        for (var i = 0; i < Items.Length; i++)
        {
            leaves.Add($"[{i}]", Items[i]);
        }
    }

    public LeafList Unflatten(TreeReader leaves) => new(Array.ConvertAll(Items, item => leaves.Next(item)));
}
