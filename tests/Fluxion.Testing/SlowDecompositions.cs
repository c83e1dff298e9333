namespace Fluxion.Testing;

/// <summary>Factors by other means than the kernels use: Gram and Schmidt, polynomials, power series.</summary>
internal static class SlowDecompositions
{
    /// <summary>Q, m × n, by Gram and Schmidt; R is then Qᵀ A.</summary>
    internal static double[] Orthonormal(double[] a, int m, int n)
    {
        var q = (double[])a.Clone();
        for (var j = 0; j < n; j++)
        {
            for (var k = 0; k < j; k++)
            {
                var common = Column(k).Zip(Column(j), (x, y) => x * y).Sum();
                for (var i = 0; i < m; i++)
                {
                    q[(i * n) + j] -= common * q[(i * n) + k];
                }
            }

            var length = Math.Sqrt(Column(j).Sum(x => x * x));
            for (var i = 0; i < m; i++)
            {
                q[(i * n) + j] /= length;
            }
        }

        return q;

        double[] Column(int j) => [.. Enumerable.Range(0, m).Select(i => q[(i * n) + j])];
    }

    /// <summary>The eigenvalues of a symmetric matrix of three rows, ascending, by the roots of its cubic (O. Smith, 1961).</summary>
    internal static double[] Eigenvalues(double[] a)
    {
        var middle = (a[0] + a[4] + a[8]) / 3;
        double[] centred = [.. a.Select((x, i) => i % 4 == 0 ? x - middle : x)];
        var size = Math.Sqrt(centred.Sum(x => x * x) / 6);
        var angle = Math.Acos(Slow.Determinant([.. centred.Select(x => x / size)], 3) / 2) / 3;
        return [.. new[] { 1, 2, 0 }.Select(turn => middle + (2 * size * Math.Cos(angle + (turn * 2 * Math.PI / 3)))).Order()];
    }

    /// <summary>Aᵀ A of an m × n matrix.</summary>
    internal static double[] Gram(double[] a, int m, int n) => Slow.MatMul(Slow.Transpose(a, m, n), a, 1, n, m, n);

    /// <summary>U sin(S) Vᵀ by the sine's power series in A and Aᵀ A.</summary>
    internal static double[] SineOfValues(double[] a, int m, int n)
    {
        var (sum, term, gram) = ((double[])a.Clone(), (double[])a.Clone(), Gram(a, m, n));
        for (var k = 1; k < 40; k++)
        {
            term = [.. Slow.MatMul(term, gram, 1, m, n, n).Select(x => -x / (2 * k * ((2 * k) + 1)))];
            sum = [.. sum.Zip(term, (x, y) => x + y)];
        }

        return sum;
    }

    /// <summary>(Aᵀ A)⁻¹ Aᵀ B of a tall matrix of full rank.</summary>
    internal static double[] LeastSquares(double[] a, double[] b, int m, int n, int columns) =>
        Slow.Solve(Gram(a, m, n), Slow.MatMul(Slow.Transpose(a, m, n), b, 1, n, m, columns), n, columns);
}
