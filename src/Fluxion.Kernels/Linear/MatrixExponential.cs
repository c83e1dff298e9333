using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// exp(A) by scaling and squaring: e^A = (e^(A/2ˢ))^(2ˢ), with the inner one a Padé approximant whose degree and s follow from the norm
/// (N. J. Higham, The scaling and squaring method for the matrix exponential revisited, 2005).
/// </summary>
internal static unsafe class MatrixExponential
{
    // Up to these 1-norms an approximant of this degree is exact to rounding: Higham's table 2.3 for double, and its like for single.
    private static readonly (int Degree, double Norm)[] Double = [(3, 1.495585217958292e-2), (5, 2.539398330063230e-1), (7, 9.504178996162932e-1), (13, 5.371920351148152)];
    private static readonly (int Degree, double Norm)[] Single = [(3, 4.258730016922831e-1), (5, 1.880152677804762), (7, 3.925724783138660)];

    /// <summary>The exponential of each of many n × n matrices.</summary>
    public static void Run<T>(int count, int n, ReadOnlySpan<T> a, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GemmArguments.CheckMatrices(nameof(a), a.Length, count, n * n, n, n, n);
        GemmArguments.CheckMatrices(nameof(y), y.Length, count, n * n, n, n, n);
        fixed (T* source = a, target = y)
        {
            MatrixBatch.Run(count, 10.0 * n * n * n, new Matrices<T>(n, source, target));
        }
    }

    private static void One<T>(int n, ReadOnlySpan<T> a, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var norm = double.CreateChecked(Norm(n, a));
        if (!double.IsFinite(norm))
        {
            y.Fill(T.NaN);
            return;
        }

        var table = typeof(T) == typeof(float) ? Single : Double;
        var fitting = 0;
        while (fitting < table.Length - 1 && norm > table[fitting].Norm)
        {
            fitting++;
        }

        var (degree, largest) = table[fitting];
        var squarings = norm > largest ? Math.Max(0, (int)Math.Ceiling(Math.Log2(norm / largest))) : 0;
        using var room = Workspace.Open();
        Span<T> scaled = room.Span<T>(n * n), squared = room.Span<T>(n * n);
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = T.ScaleB(a[i], -squarings);
        }

        PadeApproximant.Run(n, degree, scaled, y);
        for (var i = 0; i < squarings; i++)
        {
            Gemm.Multiply<T>(n, n, n, y, n, false, y, n, false, squared, n);
            squared.CopyTo(y);
        }
    }

    // The largest sum of a column.
    private static T Norm<T>(int n, ReadOnlySpan<T> a)
        where T : IBinaryFloatingPointIeee754<T>
    {
        var largest = T.Zero;
        for (var j = 0; j < n; j++)
        {
            var sum = T.Zero;
            for (var i = 0; i < n; i++)
            {
                sum += T.Abs(a[(i * n) + j]);
            }

            largest = T.Max(largest, sum);
        }

        return largest;
    }

    private readonly struct Matrices<T>(int n, T* a, T* y) : IMatrixWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int number)
        {
            var start = (nint)number * n * n;
            One(n, new ReadOnlySpan<T>(a + start, n * n), new Span<T>(y + start, n * n));
        }
    }
}
