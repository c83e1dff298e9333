using System.Numerics;
using System.Runtime.InteropServices;

namespace Fluxion.Kernels.Tests;

/// <summary>One product with random operands in guarded buffers, and the slow, obvious result to compare with.</summary>
/// <remarks>
/// Whatever lies around and between the rows of A and B is NaN, so that a number read from there shows in the result; around and between
/// those of C lies a mark that must stay.
/// </remarks>
internal sealed class GemmCase<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Guard = 37;
    private static readonly T Mark = T.CreateChecked(-12345.5);

    private readonly Guarded _a;
    private readonly Guarded _b;
    private readonly Guarded _c;

    public GemmCase(int m, int n, int k, bool transposeA = false, bool transposeB = false, bool accumulate = false, int padding = 0, int seed = 1)
    {
        (M, N, K, TransposeA, TransposeB, Accumulate, Padding) = (m, n, k, transposeA, transposeB, accumulate, padding);
        var random = new Random(seed);
        _a = transposeA ? new Guarded(k, m, padding, T.NaN, random) : new Guarded(m, k, padding, T.NaN, random);
        _b = transposeB ? new Guarded(n, k, padding, T.NaN, random) : new Guarded(k, n, padding, T.NaN, random);
        _c = new Guarded(m, n, padding, Mark, random);
    }

    public int M { get; }

    public int N { get; }

    public int K { get; }

    public bool TransposeA { get; }

    public bool TransposeB { get; }

    public bool Accumulate { get; }

    public int Padding { get; }

    public override string ToString() =>
        $"{typeof(T).Name} {M}×{K}{(TransposeA ? "ᵀ" : "")} · {K}×{N}{(TransposeB ? "ᵀ" : "")}{(Accumulate ? " +" : "")} padding {Padding} " +
        $"{GemmInstructions.Current} threads {WorkSplitter.Threads}";

    /// <summary>The product by the kernels: all of C's buffer, guards included.</summary>
    public T[] Run()
    {
        var c = (T[])_c.Buffer.Clone();
        var target = _c.Used(c);
        if (typeof(T) == typeof(float))
        {
            Gemm.Multiply(
                M, N, K, Cast<float>(_a.Used(_a.Buffer)), _a.Leading, TransposeA, Cast<float>(_b.Used(_b.Buffer)), _b.Leading, TransposeB,
                Cast<float>(target), _c.Leading, Accumulate);
        }
        else
        {
            Gemm.Multiply(
                M, N, K, Cast<double>(_a.Used(_a.Buffer)), _a.Leading, TransposeA, Cast<double>(_b.Used(_b.Buffer)), _b.Leading, TransposeB,
                Cast<double>(target), _c.Leading, Accumulate);
        }

        return c;
    }

    /// <summary>Compares a result of <see cref="Run"/> with the triple loop in double, and its guards with the mark.</summary>
    public void Check(T[] c)
    {
        // A sum of k rounded products of numbers below 1, each partial sum below k + 1: k roundings of half an ulp of that, doubled for safety.
        var unit = typeof(T) == typeof(float) ? Math.ScaleB(1, -23) : Math.ScaleB(1, -52);
        var tolerance = (K + 2.0) * (K + 2.0) * unit;
        var product = Expected();
        for (var index = 0; index < c.Length; index++)
        {
            var (i, j) = _c.Place(index);
            var expected = i < 0 ? double.CreateChecked(Mark) : product[(i * N) + j];
            var actual = double.CreateChecked(c[index]);
            if (i < 0 ? actual != expected : !(Math.Abs(actual - expected) <= tolerance))
            {
                Assert.Fail($"{this}: C[{i}, {j}] (buffer {index}) is {actual}, not {expected}.");
            }
        }
    }

    private static Span<TTo> Cast<TTo>(Span<T> span)
        where TTo : struct => MemoryMarshal.Cast<T, TTo>(span);

    // Row by row of B, so that the slow and obvious is not slower than it must be.
    private double[] Expected()
    {
        var a = _a.Numbers();
        var b = _b.Numbers();
        var c = Accumulate ? _c.Numbers() : new double[M * N];
        for (var i = 0; i < M; i++)
        {
            var row = c.AsSpan(i * N, N);
            for (var p = 0; p < K; p++)
            {
                var x = TransposeA ? a[(p * M) + i] : a[(i * K) + p];
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] += x * (TransposeB ? b[(j * K) + p] : b[(p * N) + j]);
                }
            }
        }

        return c;
    }

    /// <summary>A matrix with a guard before, after, and between its rows.</summary>
    private sealed class Guarded
    {
        private readonly int _rows;
        private readonly int _columns;

        public Guarded(int rows, int columns, int padding, T guard, Random random)
        {
            (_rows, _columns, Leading) = (rows, columns, columns + padding);
            Buffer = new T[Guard + (rows * Leading) + Guard];
            for (var index = 0; index < Buffer.Length; index++)
            {
                Buffer[index] = Place(index).Row < 0 ? guard : T.CreateChecked((random.NextDouble() * 2) - 1);
            }
        }

        public int Leading { get; }

        public T[] Buffer { get; }

        /// <summary>The matrix without guards, row by row.</summary>
        public double[] Numbers()
        {
            var numbers = new double[_rows * _columns];
            for (var index = 0; index < numbers.Length; index++)
            {
                numbers[index] = double.CreateChecked(Buffer[Guard + (index / _columns * Leading) + (index % _columns)]);
            }

            return numbers;
        }

        // To the last element and not one further: the padding after the last row is not part of the matrix.
        public Span<T> Used(T[] buffer) => buffer.AsSpan(Guard, _rows == 0 || _columns == 0 ? 0 : ((_rows - 1) * Leading) + _columns);

        public (int Row, int Column) Place(int index)
        {
            var offset = index - Guard;
            return offset >= 0 && Leading > 0 && offset / Leading < _rows && offset % Leading < _columns
                ? (offset / Leading, offset % Leading)
                : (-1, -1);
        }
    }
}
