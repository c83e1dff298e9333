using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>y = A x for a symmetric A of which only the upper triangle is read, each element once: four rows at a time.</summary>
internal static unsafe class SymmetricProduct
{
    public static void Run<T>(int n, T* a, nint row, T* x, T* y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        new Span<T>(y, n).Clear();
        var i = 0;
        for (; i + 4 <= n; i += 4)
        {
            Corner(4, a + (i * row) + i, row, x + i, y + i);
            Four(n - i - 4, a + (i * row) + i + 4, row, x + i, x + i + 4, y + i, y + i + 4);
        }

        Corner(n - i, a + (i * row) + i, row, x + i, y + i);
    }

    private static void Corner<T>(int n, T* a, nint row, T* x, T* y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < n; i++)
        {
            y[i] += a[(i * row) + i] * x[i];
            for (var j = i + 1; j < n; j++)
            {
                y[i] += a[(i * row) + j] * x[j];
                y[j] += a[(i * row) + j] * x[i];
            }
        }
    }

    // Each row gives its own element of y, and goes into those of its columns.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<T>(int length, T* a, nint row, T* own, T* x, T* result, T* y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T* a1 = a + row, a2 = a1 + row, a3 = a2 + row;
        Vector512<T> x0 = Vector512.Create(own[0]), x1 = Vector512.Create(own[1]), x2 = Vector512.Create(own[2]), x3 = Vector512.Create(own[3]);
        Vector512<T> s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            var (v, sum) = (Vector512.Load(x + i), Vector512.Load(y + i));
            Vector512<T> r0 = Vector512.Load(a + i), r1 = Vector512.Load(a1 + i), r2 = Vector512.Load(a2 + i), r3 = Vector512.Load(a3 + i);
            s0 += r0 * v;
            s1 += r1 * v;
            s2 += r2 * v;
            s3 += r3 * v;
            (sum + ((r0 * x0) + (r1 * x1)) + ((r2 * x2) + (r3 * x3))).Store(y + i);
        }

        T t0 = Vector512.Sum(s0), t1 = Vector512.Sum(s1), t2 = Vector512.Sum(s2), t3 = Vector512.Sum(s3);
        for (; i < length; i++)
        {
            t0 += a[i] * x[i];
            t1 += a1[i] * x[i];
            t2 += a2[i] * x[i];
            t3 += a3[i] * x[i];
            y[i] += (a[i] * own[0]) + (a1[i] * own[1]) + ((a2[i] * own[2]) + (a3[i] * own[3]));
        }

        result[0] += t0;
        result[1] += t1;
        result[2] += t2;
        result[3] += t3;
    }
}
