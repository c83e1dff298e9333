using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The factor of a block of few rows, on a copy whose columns lie side by side: one column is finished at a time, and leaves all later ones.</summary>
internal static unsafe class CholeskyTile
{
    /// <summary>The most rows: the copy then stays in the first cache.</summary>
    public const int MaxOrder = 32;

    /// <summary>Factors in place; above the diagonal anything is left.</summary>
    /// <returns>The rows that were factored: less than n where the block is not positive definite.</returns>
    [SkipLocalsInit]
    public static int Factor<T>(int n, T* a, nint row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var height = (n + Vector512<T>.Count - 1) / Vector512<T>.Count * Vector512<T>.Count;
        var columns = stackalloc T[MaxOrder * MaxOrder];
        PanelPacking.Pack(a, row, 1, n, height, n, columns);
        var done = Eliminate(n, columns, height);
        WriteBack(n, columns, height, a, row);
        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Eliminate<T>(int n, T* columns, int height)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var lanes = Vector512<T>.Count;
        for (var k = 0; k < n; k++)
        {
            var own = columns + (k * height);
            if (!(own[k] > T.Zero))
            {
                return k;
            }

            // Whole vectors from the one with the diagonal on: what stands above it is nobody's.
            var root = T.Sqrt(own[k]);
            for (var i = k / lanes * lanes; i < n; i += lanes)
            {
                (Vector512.Load(own + i) / Vector512.Create(root)).Store(own + i);
            }

            own[k] = root;
            for (var j = k + 1; j < n; j++)
            {
                var other = columns + (j * height);
                var factor = Vector512.Create(own[j]);
                for (var i = j / lanes * lanes; i < n; i += lanes)
                {
                    (Vector512.Load(other + i) - (factor * Vector512.Load(own + i))).Store(other + i);
                }
            }
        }

        return n;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteBack<T>(int n, T* columns, int height, T* a, nint row)
        where T : unmanaged
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                a[(i * row) + j] = columns[(j * height) + i];
            }
        }
    }
}
