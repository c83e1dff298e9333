namespace Fluxion;

/// <summary>Two arguments as one tree, so that every transform is written for one argument only.</summary>
internal readonly record struct Arguments<T1, T2>(T1 X1, T2 X2) : ITree<Arguments<T1, T2>>
    where T1 : ITree<T1>
    where T2 : ITree<T2>
{
    public void Flatten(TreeWriter leaves)
    {
        leaves.Add("x1", X1);
        leaves.Add("x2", X2);
    }

    public Arguments<T1, T2> Unflatten(TreeReader leaves) => new(leaves.Next(X1), leaves.Next(X2));

    internal (T1, T2) ToTuple() => (X1, X2);
}
