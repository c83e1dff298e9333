namespace Fluxion;

public abstract partial class Tensor : ITree<Tensor>
{
    void ITree<Tensor>.Flatten(TreeWriter leaves) => leaves.Add("", this);

    Tensor ITree<Tensor>.Unflatten(TreeReader leaves) => leaves.Next(this);
}
