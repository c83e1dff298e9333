namespace Fluxion.Kernels;

/// <summary>The largest tile of a direct convolution: as many sums as a tile of a matrix product has, in half as many rows.</summary>
internal static class DirectTile<T, TVector, TSimd>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    public const int Columns = 4;

    public static int Rows => TSimd.TileRows / 2;

    /// <summary>A length in whole vectors.</summary>
    public static int Whole(int length) => (length + TSimd.Lanes - 1) / TSimd.Lanes * TSimd.Lanes;
}
