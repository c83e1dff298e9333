using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The diagonal Padé approximant of exp at a matrix: (V − U)⁻¹ (V + U) with U its odd powers and V its even ones.</summary>
internal static class PadeApproximant
{
    private const int MaxDegree = 13;

    /// <summary>The degree is 3, 5, 7 or 13.</summary>
    public static void Run<T>(int n, int degree, ReadOnlySpan<T> a, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        var size = n * n;
        EvenPowers<T> powers = default;
        powers.Two = Product(n, a, a, room.Span<T>(size));
        powers.Four = degree > 3 ? Product(n, powers.Two, powers.Two, room.Span<T>(size)) : powers.Two;
        powers.Six = degree > 5 ? Product(n, powers.Four, powers.Two, room.Span<T>(size)) : powers.Two;

        Span<double> c = stackalloc double[MaxDegree + 1];
        Coefficients(degree, c);
        var half = room.Span<T>(size);
        Half(n, degree, 1, c, powers, half);
        var u = Product(n, a, half, room.Span<T>(size));
        Half(n, degree, 0, c, powers, half);
        for (var i = 0; i < size; i++)
        {
            (half[i], y[i]) = (half[i] - u[i], half[i] + u[i]);
        }

        var pivots = room.Span<int>(n);
        LuFactor.Run(1, n, half, pivots, room.Span<int>(1));
        LuSolve.Run<T>(1, n, n, half, pivots, transposed: false, y);
    }

    // The even powers times the coefficients of this parity: V, or what A is multiplied with for U.
    private static void Half<T>(int n, int degree, int parity, ReadOnlySpan<double> c, in EvenPowers<T> powers, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Sum(degree, parity, c, powers, y);
        for (var i = 0; i < n; i++)
        {
            y[i * (n + 1)] += T.CreateChecked(c[parity]);
        }

        if (degree == MaxDegree)
        {
            using var room = Workspace.Open();
            var upper = room.Span<T>(n * n);
            Sum(degree, parity + 6, c, powers, upper);
            Gemm.Multiply<T>(n, n, n, powers.Six, n, false, upper, n, false, y, n, accumulate: true);
        }
    }

    // Σ c[j + first] Aʲ over even j up to 6, of which those past the degree are absent.
    private static void Sum<T>(int degree, int first, ReadOnlySpan<double> c, in EvenPowers<T> powers, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        y.Clear();
        for (var j = 2; j <= 6 && first + j <= degree; j += 2)
        {
            var factor = T.CreateChecked(c[first + j]);
            var power = j == 2 ? powers.Two : j == 4 ? powers.Four : powers.Six;
            for (var i = 0; i < y.Length; i++)
            {
                y[i] += factor * power[i];
            }
        }
    }

    // cⱼ₊₁ = cⱼ (m − j) / ((2m − j) (j + 1))
    private static void Coefficients(int degree, Span<double> c)
    {
        c[0] = 1;
        for (var j = 0; j < degree; j++)
        {
            c[j + 1] = c[j] * (degree - j) / (((2 * degree) - j) * (j + 1.0));
        }
    }

    private static Span<T> Product<T>(int n, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Gemm.Multiply(n, n, n, a, n, false, b, n, false, y, n);
        return y;
    }

    private ref struct EvenPowers<T>
    {
        public ReadOnlySpan<T> Two;
        public ReadOnlySpan<T> Four;
        public ReadOnlySpan<T> Six;
    }
}
