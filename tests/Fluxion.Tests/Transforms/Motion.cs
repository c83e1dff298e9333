namespace Fluxion.Tests.Transforms;

/// <summary>A small result of several parts.</summary>
internal sealed record Motion(Tensor Position, Tensor Speed) : ITree<Motion>
{
    public void Flatten(TreeWriter leaves)
    {
        leaves.Add(nameof(Position), Position);
        leaves.Add(nameof(Speed), Speed);
    }

    public Motion Unflatten(TreeReader leaves) => new(leaves.Next(Position), leaves.Next(Speed));
}
