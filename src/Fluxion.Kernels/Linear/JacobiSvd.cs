using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// Singular values by one-sided rotations of rows until all are orthogonal to each other (M. Hestenes, 1958): slower than going through a
/// bidiagonal matrix, and more accurate for small values (J. Demmel and K. Veselić, Jacobi's method is more accurate than QR, 1992).
/// </summary>
internal static unsafe class JacobiSvd
{
    private const int MaxSweeps = 60;

    /// <summary>
    /// Turns the rows of G, n × n, until they are orthogonal: their lengths are the singular values, their directions the right vectors.
    /// </summary>
    /// <param name="n">Rows and columns.</param>
    /// <param name="g">The matrix, about as large as one.</param>
    /// <param name="turns">Rows turned along, identity at first: they become the left vectors; or null.</param>
    /// <returns>Whether the rows are orthogonal to rounding.</returns>
    public static bool Run<T>(int n, T* g, T* turns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var tolerance = Precision.Unit<T>() * T.CreateChecked(Math.Max(4, Math.Sqrt(n)));

        // Shorter rows cannot be told from zero: their squares have no digits left.
        var least = T.CreateChecked(typeof(T) == typeof(float) ? 1e-24 : 1e-270);
        using var room = Workspace.Open();
        var squares = room.Take<T>(n);
        for (var sweep = 0; sweep < MaxSweeps; sweep++)
        {
            for (var i = 0; i < n; i++)
            {
                squares[i] = Vectors.Dot(g + ((nint)i * n), g + ((nint)i * n), n);
            }

            var turned = false;
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    turned |= T.Min(squares[p], squares[q]) > least && Turn(n, g, turns, squares, p, q, tolerance);
                }
            }

            if (!turned)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Turn<T>(int n, T* g, T* turns, T* squares, int p, int q, T tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T* x = g + ((nint)p * n), y = g + ((nint)q * n);
        var common = Vectors.Dot(x, y, n);
        if (T.Abs(common) <= tolerance * T.Sqrt(squares[p]) * T.Sqrt(squares[q]))
        {
            return false;
        }

        // The smaller of the two angles that do it.
        var cotangent = (squares[q] - squares[p]) / (common + common);
        var t = T.CopySign(T.One, cotangent) / (T.Abs(cotangent) + T.Hypot(T.One, cotangent));
        var c = T.One / T.Hypot(T.One, t);
        Vectors.Rotate(c, c * t, x, y, n);
        squares[p] -= t * common;
        squares[q] += t * common;
        if (turns != null)
        {
            Vectors.Rotate(c, c * t, turns + ((nint)p * n), turns + ((nint)q * n), n);
        }

        return true;
    }
}
