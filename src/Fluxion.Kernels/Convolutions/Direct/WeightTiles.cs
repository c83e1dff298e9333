namespace Fluxion.Kernels;

/// <summary>Picks the <see cref="WeightTile{T, TVector, TSimd}"/> compiled for so many filters and taps.</summary>
internal static unsafe class WeightTiles<T, TVector, TSimd>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    public static void Run(
        int rows, int columns, int images, nint length, T* y, nint leading, nint yImage, T* x, int* offsets, nint xImage, T* weights, nint row)
    {
        switch (columns)
        {
            case 1: RunRows<Number.Of1>(rows, images, length, y, leading, yImage, x, offsets, xImage, weights, row); break;
            case 2: RunRows<Number.Of2>(rows, images, length, y, leading, yImage, x, offsets, xImage, weights, row); break;
            case 3: RunRows<Number.Of3>(rows, images, length, y, leading, yImage, x, offsets, xImage, weights, row); break;
            default: RunRows<Number.Of4>(rows, images, length, y, leading, yImage, x, offsets, xImage, weights, row); break;
        }
    }

    private static void RunRows<TColumns>(
        int rows, int images, nint length, T* y, nint leading, nint yImage, T* x, int* offsets, nint xImage, T* weights, nint row)
        where TColumns : unmanaged
    {
        switch (rows)
        {
            case 1: WeightTile<T, TVector, TSimd>.Run<Number.Of1, TColumns>(images, length, y, leading, yImage, x, offsets, xImage, weights, row); break;
            case 2: WeightTile<T, TVector, TSimd>.Run<Number.Of2, TColumns>(images, length, y, leading, yImage, x, offsets, xImage, weights, row); break;
            case 3: WeightTile<T, TVector, TSimd>.Run<Number.Of3, TColumns>(images, length, y, leading, yImage, x, offsets, xImage, weights, row); break;
            case 4: WeightTile<T, TVector, TSimd>.Run<Number.Of4, TColumns>(images, length, y, leading, yImage, x, offsets, xImage, weights, row); break;
            case 5: WeightTile<T, TVector, TSimd>.Run<Number.Of5, TColumns>(images, length, y, leading, yImage, x, offsets, xImage, weights, row); break;
            default: WeightTile<T, TVector, TSimd>.Run<Number.Of6, TColumns>(images, length, y, leading, yImage, x, offsets, xImage, weights, row); break;
        }
    }
}
