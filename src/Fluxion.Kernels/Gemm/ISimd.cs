namespace Fluxion.Kernels;

/// <summary>A vector of one width, for kernels written once over all widths. The JIT compiles them for each width apart.</summary>
internal unsafe interface ISimd<T, TVector>
    where T : unmanaged
    where TVector : unmanaged
{
    /// <summary>Numbers in a vector.</summary>
    static abstract int Lanes { get; }

    /// <summary>Rows of the tile that stays in registers: rows × 2 sums, 2 vectors of B and 1 of A must fit.</summary>
    static abstract int TileRows { get; }

    static abstract TVector Load(T* source);

    static abstract TVector Broadcast(T* source);

    static abstract void Store(TVector vector, T* target);

    static abstract TVector Add(TVector x, TVector y);

    /// <summary>x·y + z, rounded once where the hardware can, twice where it cannot.</summary>
    static abstract TVector MultiplyAdd(TVector x, TVector y, TVector z);

    static abstract T Sum(TVector vector);
}
