using Fluxion.Testing;

namespace Fluxion.Kernels.Tests;

/// <summary>Factors and systems take their workspaces from the thread: once warm, nothing comes from the heap.</summary>
public sealed class LinearAllocationTests
{
    private const int Count = 2;

    private static Dictionary<string, Action<Buffers>> Kernels => new()
    {
        ["Cholesky"] = b => CholeskyFactor.Run(Count, b.N, b.Refilled(b.Symmetric), b.Integers),
        ["LU"] = b => LuFactor.Run(Count, b.N, b.Refilled(b.Tall), b.Pivots, b.Integers),
        ["LU, solve"] = b => LuSolve.Run<double>(Count, b.N, b.N, b.Factors, b.Pivots, transposed: false, b.Refilled(b.Tall)),
        ["LU, solve the transpose"] = b => LuSolve.Run<double>(Count, b.N, b.N, b.Factors, b.Pivots, transposed: true, b.Refilled(b.Tall)),
        ["LU, parts"] = b => LuParts.Split<double>(b.N, b.Factors.AsSpan(0, b.N * b.N), b.Pivots.AsSpan(0, b.N), b.First, b.Second, b.Third),
        ["LU, determinant"] = b => LuDeterminant.Of<double>(b.N, b.Factors, b.Pivots.AsSpan(0, b.N)),
        ["triangle, lower"] = b => Triangle(b, lower: true, transposed: false),
        ["triangle, upper, transposed"] = b => Triangle(b, lower: false, transposed: true),
        ["cofactors"] = b => Cofactors.OfSingular<double>(b.N, b.Low.AsSpan(0, b.N * b.N), b.First.AsSpan(0, b.N * b.N)),
        ["QR"] = b => QrFactor.Run(Count, 2 * b.N, b.N, b.Tall, b.First, b.Second.AsSpan(0, Count * b.N * b.N)),
        ["SVD, tall"] = b => Svd(b, b.Tall, 2 * b.N, b.N),
        ["SVD, wide, of low rank"] = b => Svd(b, b.Low, b.N, 2 * b.N),
        ["SVD, values"] = b => SvdFactor.Run<double>(Count, 2 * b.N, b.N, b.Tall, [], b.Values, []),
        ["eigenvectors"] = b => SymmetricEigen.Run(Count, b.N, b.Symmetric, b.Values, b.First.AsSpan(0, Count * b.N * b.N)),
        ["eigenvectors of equal values"] = b => SymmetricEigen.Run(Count, b.N, b.Low.AsSpan(0, Count * b.N * b.N), b.Values, b.First.AsSpan(0, Count * b.N * b.N)),
        ["eigenvalues"] = b => SymmetricEigen.Run(Count, b.N, b.Symmetric, b.Values, []),
        ["exponential"] = b => MatrixExponential.Run(Count, b.N, b.Symmetric, b.First.AsSpan(0, Count * b.N * b.N)),
        ["pseudo-inverse"] = b => PseudoInverseFactor.Run(Count, 2 * b.N, b.N, b.Tall, 1e-12, b.First),
        ["product"] = b => Gemm.Multiply<double>(2 * b.N, b.N, b.N, b.Tall, b.N, false, b.Symmetric, b.N, false, b.First, b.N),
    };

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var name in Kernels.Keys)
            {
                cases.Add(name, 4);
                cases.Add(name, 100);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Allocate_nothing_once_warm(string kernel, int n)
    {
        using var limit = WorkSplitter.Limit(1);
        var (run, buffers) = (Kernels[kernel], new Buffers(n));
        Assert.Equal(0, AllocatedBytes.Of(() => run(buffers)));
    }

    private static void Triangle(Buffers b, bool lower, bool transposed) =>
        TriangularSolve.Run<double>(Count, b.N, b.N, b.Symmetric, lower, transposed, unitDiagonal: false, b.Refilled(b.Tall));

    private static void Svd(Buffers b, double[] a, int m, int n) =>
        SvdFactor.Run<double>(Count, m, n, a, b.First.AsSpan(0, Count * m * b.N), b.Values, b.Second.AsSpan(0, Count * b.N * n));

    /// <summary>Operands and results of one size, made once.</summary>
    private sealed class Buffers
    {
        public Buffers(int n)
        {
            N = n;
            Tall = Matrices.Uniform<double>(2 * Count * n * n, n);
            Symmetric = [.. Enumerable.Repeat(Matrices.Positive<double>(n, n), Count).SelectMany(a => a)];
            Low = [.. Enumerable.Range(0, 2 * Count * n * n).Select(i => i / n % n / 2 == i % n / 2 ? 1.0 : 0)];
            Factors = Tall[..(Count * n * n)];
            (Integers, Pivots, Values) = (new int[Count], new int[Count * n], new double[Count * n]);
            (First, Second, Third, Filled) = (new double[Tall.Length], new double[Tall.Length], new double[Tall.Length], new double[Count * n * n]);
            LuFactor.Run(Count, n, Factors, Pivots, Integers);
        }

        public int N { get; }

        public double[] Tall { get; }

        public double[] Symmetric { get; }

        /// <summary>Every row stands there twice.</summary>
        public double[] Low { get; }

        public double[] Factors { get; }

        public int[] Pivots { get; }

        public int[] Integers { get; }

        public double[] Values { get; }

        public double[] First { get; }

        public double[] Second { get; }

        public double[] Third { get; }

        private double[] Filled { get; }

        /// <summary>A copy to work on in place.</summary>
        public Span<double> Refilled(double[] source)
        {
            source.AsSpan(0, Filled.Length).CopyTo(Filled);
            return Filled;
        }
    }
}
