namespace Fluxion.Kernels;

/// <summary>Picks the <see cref="PlaceTile{T, TVector, TSimd}"/> compiled for so many filters and vectors of places.</summary>
internal static unsafe class PlaceTiles<T, TVector, TSimd>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    public static void Run(
        int rows, int columns, int depth, T* weights, nint step, T* seen, int* offsets, T* sums, nint row)
    {
        switch (columns)
        {
            case 1: RunRows<Number.Of1>(rows, depth, weights, step, seen, offsets, sums, row); break;
            case 2: RunRows<Number.Of2>(rows, depth, weights, step, seen, offsets, sums, row); break;
            case 3: RunRows<Number.Of3>(rows, depth, weights, step, seen, offsets, sums, row); break;
            default: RunRows<Number.Of4>(rows, depth, weights, step, seen, offsets, sums, row); break;
        }
    }

    private static void RunRows<TColumns>(
        int rows, int depth, T* weights, nint step, T* seen, int* offsets, T* sums, nint row)
        where TColumns : unmanaged
    {
        switch (rows)
        {
            case 1: PlaceTile<T, TVector, TSimd>.Run<Number.Of1, TColumns>(depth, weights, step, seen, offsets, sums, row); break;
            case 2: PlaceTile<T, TVector, TSimd>.Run<Number.Of2, TColumns>(depth, weights, step, seen, offsets, sums, row); break;
            case 3: PlaceTile<T, TVector, TSimd>.Run<Number.Of3, TColumns>(depth, weights, step, seen, offsets, sums, row); break;
            case 4: PlaceTile<T, TVector, TSimd>.Run<Number.Of4, TColumns>(depth, weights, step, seen, offsets, sums, row); break;
            case 5: PlaceTile<T, TVector, TSimd>.Run<Number.Of5, TColumns>(depth, weights, step, seen, offsets, sums, row); break;
            default: PlaceTile<T, TVector, TSimd>.Run<Number.Of6, TColumns>(depth, weights, step, seen, offsets, sums, row); break;
        }
    }
}
