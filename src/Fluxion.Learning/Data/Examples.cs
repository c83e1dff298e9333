namespace Fluxion;

/// <summary>A pair of inputs and targets as a tree.</summary>
[Tree]
internal sealed partial record Examples(Tensor X, Tensor Y)
{
    internal static Examples Of((Tensor X, Tensor Y) set) => new(set.X, set.Y);
}
