namespace Fluxion;

/// <summary>The lower triangle L of A = L Lᵀ, for the small dense systems of Newton's method.</summary>
internal sealed class CholeskyFactor
{
    private readonly double[,] _lower;

    private CholeskyFactor(double[,] lower) => _lower = lower;

    /// <summary>
    /// The factor of A + τ I with τ = 0 if A is positive definite, and otherwise grown until the sum is (Nocedal and Wright, algorithm 3.3).
    /// </summary>
    internal static CholeskyFactor OfShifted(double[,] a)
    {
        var (least, largest) = (double.PositiveInfinity, 0.0);
        for (var i = 0; i < a.GetLength(0); i++)
        {
            least = Math.Min(least, a[i, i]);
            for (var j = 0; j < a.GetLength(1); j++)
            {
                largest = Math.Max(largest, Math.Abs(a[i, j]));
            }
        }

        var smallest = 1e-3 * (largest > 0 ? largest : 1);
        for (var shift = least > 0 ? 0 : smallest - least; double.IsFinite(shift); shift = Math.Max(2 * shift, smallest))
        {
            if (Of(a, shift) is { } factor)
            {
                return factor;
            }
        }

        throw new MinimizationException("Newton: the Hessian is not finite; look for a logarithm, root or quotient at the edge of its domain.");
    }

    /// <summary>x with A x = b: forward with L, then backward with Lᵀ.</summary>
    internal double[] Solve(double[] b)
    {
        var x = (double[])b.Clone();
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                x[i] -= _lower[i, j] * x[j];
            }

            x[i] /= _lower[i, i];
        }

        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < x.Length; j++)
            {
                x[i] -= _lower[j, i] * x[j];
            }

            x[i] /= _lower[i, i];
        }

        return x;
    }

    // Null where a pivot is not clearly positive: that matrix is indefinite, or singular to rounding.
    private static CholeskyFactor? Of(double[,] a, double shift)
    {
        var size = a.GetLength(0);
        var lower = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i, j] + (i == j ? shift : 0);
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                if (i == j && !(sum > size * 1e-15 * Math.Abs(a[i, i] + shift)))
                {
                    return null;
                }

                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        return new(lower);
    }
}
