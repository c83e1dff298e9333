namespace Fluxion.Kernels;

/// <summary>A key and where it stood before sorting; side by side, so that they move as one.</summary>
internal readonly struct SortItem<TKey>(TKey key, int place)
    where TKey : unmanaged
{
    public readonly TKey Key = key;

    public readonly int Place = place;
}
