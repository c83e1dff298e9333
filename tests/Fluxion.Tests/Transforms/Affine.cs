namespace Fluxion.Tests.Transforms;

/// <summary>A small argument of several parts.</summary>
internal sealed record Affine(Tensor W, Tensor B) : ITree<Affine>
{
    public void Flatten(TreeWriter leaves)
    {
        leaves.Add(nameof(W), W);
        leaves.Add(nameof(B), B);
    }

    public Affine Unflatten(TreeReader leaves) => new(leaves.Next(W), leaves.Next(B));
}
