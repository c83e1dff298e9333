namespace Fluxion.Testing;

/// <summary>Any number of inputs as one tree, so that a test can differentiate with respect to all of them.</summary>
internal sealed record Inputs(Tensor[] X) : ITree<Inputs>
{
    public void Flatten(TreeWriter leaves)
    {
        foreach (var x in X)
        {
            leaves.Add("", x);
        }
    }

    public Inputs Unflatten(TreeReader leaves) => new([.. X.Select(x => leaves.Next(x))]);
}
