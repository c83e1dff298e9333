using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Kernels;

/// <summary>y[i, j] = x[i + j · stride]: in tiles, so that a line of memory is used up while it is near.</summary>
internal static class Transpose
{
    private const int TileRows = 16;
    private const int TileColumns = 64;

    public static void Run<T>(int rows, int columns, ref T x, int stride, ref T y)
        where T : unmanaged
    {
        for (var i = 0; i < rows; i += TileRows)
        {
            for (var j = 0; j < columns; j += TileColumns)
            {
                Tile(
                    Math.Min(TileRows, rows - i),
                    Math.Min(TileColumns, columns - j),
                    ref Unsafe.Add(ref x, i + (nint)j * stride),
                    stride,
                    ref Unsafe.Add(ref y, (nint)i * columns + j),
                    columns);
            }
        }
    }

    private static void Tile<T>(int rows, int columns, ref T x, nint xStride, ref T y, nint yStride)
        where T : unmanaged
    {
        var (row, column) = (0, 0);
        if (Avx.IsSupported && Unsafe.SizeOf<T>() == 4)
        {
            for (row = 0; row <= rows - 8; row += 8)
            {
                for (column = 0; column <= columns - 8; column += 8)
                {
                    Eight(
                        ref Unsafe.As<T, float>(ref Unsafe.Add(ref x, row + column * xStride)),
                        xStride,
                        ref Unsafe.As<T, float>(ref Unsafe.Add(ref y, row * yStride + column)),
                        yStride);
                }
            }
        }
        else if (Avx.IsSupported && Unsafe.SizeOf<T>() == 8)
        {
            for (row = 0; row <= rows - 4; row += 4)
            {
                for (column = 0; column <= columns - 4; column += 4)
                {
                    Four(
                        ref Unsafe.As<T, double>(ref Unsafe.Add(ref x, row + column * xStride)),
                        xStride,
                        ref Unsafe.As<T, double>(ref Unsafe.Add(ref y, row * yStride + column)),
                        yStride);
                }
            }
        }

        for (var i = 0; i < rows; i++)
        {
            for (var j = i < row ? column : 0; j < columns; j++)
            {
                Unsafe.Add(ref y, i * yStride + j) = Unsafe.Add(ref x, i + j * xStride);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(ref double x, nint xStride, ref double y, nint yStride)
    {
        var a = Vector256.LoadUnsafe(ref x);
        var b = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, xStride));
        var c = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 2 * xStride));
        var d = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 3 * xStride));
        var (ab0, ab1) = (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b));
        var (cd0, cd1) = (Avx.UnpackLow(c, d), Avx.UnpackHigh(c, d));
        Avx.Permute2x128(ab0, cd0, 0x20).StoreUnsafe(ref y);
        Avx.Permute2x128(ab1, cd1, 0x20).StoreUnsafe(ref Unsafe.Add(ref y, yStride));
        Avx.Permute2x128(ab0, cd0, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 2 * yStride));
        Avx.Permute2x128(ab1, cd1, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 3 * yStride));
    }

    /// <summary>Eight by eight: pairs of rows interleave into a quarter of four columns, and two quarters make a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight(ref float x, nint xStride, ref float y, nint yStride)
    {
        Quarter(ref x, xStride, out var a0, out var a1, out var a2, out var a3);
        Quarter(ref Unsafe.Add(ref x, 4 * xStride), xStride, out var b0, out var b1, out var b2, out var b3);
        Avx.Permute2x128(a0, b0, 0x20).StoreUnsafe(ref y);
        Avx.Permute2x128(a1, b1, 0x20).StoreUnsafe(ref Unsafe.Add(ref y, yStride));
        Avx.Permute2x128(a2, b2, 0x20).StoreUnsafe(ref Unsafe.Add(ref y, 2 * yStride));
        Avx.Permute2x128(a3, b3, 0x20).StoreUnsafe(ref Unsafe.Add(ref y, 3 * yStride));
        Avx.Permute2x128(a0, b0, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 4 * yStride));
        Avx.Permute2x128(a1, b1, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 5 * yStride));
        Avx.Permute2x128(a2, b2, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 6 * yStride));
        Avx.Permute2x128(a3, b3, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 7 * yStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quarter(
        ref float x, nint stride, out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3)
    {
        var a = Vector256.LoadUnsafe(ref x);
        var b = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, stride));
        var c = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 2 * stride));
        var d = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 3 * stride));
        var (ab0, ab1) = (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b));
        var (cd0, cd1) = (Avx.UnpackLow(c, d), Avx.UnpackHigh(c, d));
        c0 = Avx.Shuffle(ab0, cd0, 0x44);
        c1 = Avx.Shuffle(ab0, cd0, 0xEE);
        c2 = Avx.Shuffle(ab1, cd1, 0x44);
        c3 = Avx.Shuffle(ab1, cd1, 0xEE);
    }
}
