namespace Fluxion;

/// <summary>Three arguments as one tree, so that every transform is written for one argument only.</summary>
internal readonly record struct Arguments<T1, T2, T3>(T1 X1, T2 X2, T3 X3) : ITree<Arguments<T1, T2, T3>>
    where T1 : ITree<T1>
    where T2 : ITree<T2>
    where T3 : ITree<T3>
{
    public void Flatten(TreeWriter leaves)
    {
        leaves.Add("x1", X1);
        leaves.Add("x2", X2);
        leaves.Add("x3", X3);
    }

    public Arguments<T1, T2, T3> Unflatten(TreeReader leaves) => new(leaves.Next(X1), leaves.Next(X2), leaves.Next(X3));

    internal (T1, T2, T3) ToTuple() => (X1, X2, X3);
}
