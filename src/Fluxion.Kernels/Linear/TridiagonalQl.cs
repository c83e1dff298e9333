using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// Eigenvalues of symmetric tridiagonal matrices by the implicit QL method with Wilkinson's shifts (B. Parlett, The Symmetric Eigenvalue
/// Problem, 1980), and their vectors as rows, so that a rotation works on contiguous numbers.
/// </summary>
internal static unsafe class TridiagonalQl
{
    private const int MaxSteps = 60;

    /// <summary>Overwrites the diagonal by the eigenvalues, in no order, and turns the rows of z along; the rest of T is lost.</summary>
    /// <param name="n">Rows and columns of T, whose numbers are at most about one.</param>
    /// <param name="d">The diagonal.</param>
    /// <param name="e">What is beside it, and room for one more.</param>
    /// <param name="z">n rows of n numbers, or null for the eigenvalues alone.</param>
    /// <param name="row">From one row to the next.</param>
    /// <returns>Whether all were found.</returns>
    public static bool Run<T>(int n, T* d, T* e, T* z, nint row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The size of what came so far: below its rounding nothing counts, and where values grow nothing is lost. At first the size whose
        // rounding has digits still.
        var size = T.CreateChecked(typeof(T) == typeof(float) ? 1e-30 : 1e-290);
        for (var low = 0; low < n; low++)
        {
            size = T.Max(size, T.Abs(d[low]) + (low < n - 1 ? T.Abs(e[low]) : T.Zero));
            for (var step = 0; ; step++)
            {
                var high = low;
                while (high < n - 1 && T.Abs(e[high]) > Precision.Unit<T>() * size)
                {
                    high++;
                }

                if (high == low)
                {
                    break;
                }

                if (step == MaxSteps)
                {
                    return false;
                }

                Step(n, low, high, d, e, z, row);
            }
        }

        return true;
    }

    // One sweep from high down to low.
    private static void Step<T>(int n, int low, int high, T* d, T* e, T* z, nint row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var two = T.CreateChecked(2);
        var g = (d[low + 1] - d[low]) / (two * e[low]);
        g = d[high] - d[low] + (e[low] / (g + T.CopySign(T.Hypot(g, T.One), g)));
        var (s, c, p) = (T.One, T.One, T.Zero);
        for (var i = high - 1; i >= low; i--)
        {
            var (f, b) = (s * e[i], c * e[i]);
            var r = T.Hypot(f, g);
            e[i + 1] = r;
            if (r == T.Zero)
            {
                d[i + 1] -= p;
                e[high] = T.Zero;
                return;
            }

            (s, c) = (f / r, g / r);
            g = d[i + 1] - p;
            r = ((d[i] - g) * s) + (two * c * b);
            p = s * r;
            d[i + 1] = g + p;
            g = (c * r) - b;
            if (z != null)
            {
                Vectors.Rotate(c, s, z + (i * row), z + ((i + 1) * row), n);
            }
        }

        d[low] -= p;
        e[low] = g;
        e[high] = T.Zero;
    }
}
