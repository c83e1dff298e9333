using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>Rows of a matrix, each times a number, added up: every result is one chain of multiply-adds in the order of the rows.</summary>
internal static unsafe class RowSum<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    // Results that stay in the first cache while the rows pass by.
    private const int BlockBytes = 16 << 10;

    /// <summary>result[j] = (result[j] +) Σ over p of matrix[p·along + j] · vector[p], for j below <paramref name="count"/>.</summary>
    public static void Run(T* matrix, nint along, T* vector, int depth, T* result, int count, bool accumulate)
    {
        if (!accumulate)
        {
            new Span<T>(result, count).Clear();
        }

        var block = BlockBytes / sizeof(T);
        for (var j = 0; j < count; j += block)
        {
            var columns = Math.Min(block, count - j);
            var p = 0;
            for (; p + 4 <= depth; p += 4)
            {
                Four(matrix + (p * along) + j, along, vector + p, result + j, columns);
            }

            for (; p < depth; p++)
            {
                One(matrix + (p * along) + j, vector[p], result + j, columns);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(T* row, nint along, T* vector, T* result, nint count)
    {
        T x0 = vector[0], x1 = vector[1], x2 = vector[2], x3 = vector[3];
        TVector v0 = TSimd.Broadcast(vector), v1 = TSimd.Broadcast(vector + 1), v2 = TSimd.Broadcast(vector + 2), v3 = TSimd.Broadcast(vector + 3);
        T* row1 = row + along, row2 = row1 + along, row3 = row2 + along;
        nint j = 0;
        for (; j + TSimd.Lanes <= count; j += TSimd.Lanes)
        {
            var sum = TSimd.Load(result + j);
            sum = TSimd.MultiplyAdd(v0, TSimd.Load(row + j), sum);
            sum = TSimd.MultiplyAdd(v1, TSimd.Load(row1 + j), sum);
            sum = TSimd.MultiplyAdd(v2, TSimd.Load(row2 + j), sum);
            sum = TSimd.MultiplyAdd(v3, TSimd.Load(row3 + j), sum);
            TSimd.Store(sum, result + j);
        }

        for (; j < count; j++)
        {
            var sum = T.MultiplyAddEstimate(x0, row[j], result[j]);
            sum = T.MultiplyAddEstimate(x1, row1[j], sum);
            sum = T.MultiplyAddEstimate(x2, row2[j], sum);
            result[j] = T.MultiplyAddEstimate(x3, row3[j], sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(T* row, T x, T* result, nint count)
    {
        var v = TSimd.Broadcast(&x);
        nint j = 0;
        for (; j + TSimd.Lanes <= count; j += TSimd.Lanes)
        {
            TSimd.Store(TSimd.MultiplyAdd(v, TSimd.Load(row + j), TSimd.Load(result + j)), result + j);
        }

        for (; j < count; j++)
        {
            result[j] = T.MultiplyAddEstimate(x, row[j], result[j]);
        }
    }
}
