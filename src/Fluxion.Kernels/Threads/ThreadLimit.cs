namespace Fluxion.Kernels;

/// <summary>Puts the calling thread's earlier limit back when disposed. Made by <see cref="WorkSplitter.Limit"/>.</summary>
internal readonly ref struct ThreadLimit
{
    private readonly int _earlier;

    internal ThreadLimit(int earlier) => _earlier = earlier;

    public void Dispose() => WorkSplitter.CurrentLimit = _earlier;
}
