using System.Buffers;
using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// From the eigenvectors of two diagonal blocks to those of the whole: of D + ρ u uᵀ, where u is what the blocks' vectors have at the seam.
/// What u hardly touches, and one of two eigenvalues that are nearly equal, stays as it is (deflation): M. Gu and S. Eisenstat, A
/// divide-and-conquer algorithm for the symmetric tridiagonal eigenproblem (1995).
/// </summary>
internal sealed unsafe class TridiagonalMerge<T>(int n, int half)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Rows with numbers in the first half only, in both, in the second only: what products need not read.
    private readonly byte[] _parts = new byte[n];
    private readonly int[] _order = new int[n];
    private readonly T[] _u = new T[n];
    private readonly List<int> _kept = [];
    private readonly List<int> _settled = [];

    public void Run(T coupling, T* d, T* z, nint row)
    {
        for (var i = 0; i < n; i++)
        {
            // Each half's vectors are orthonormal, so u has the length √2.
            var seam = i < half ? z[(i * row) + half - 1] : T.CopySign(T.One, coupling) * z[(i * row) + half];
            (_order[i], _u[i], _parts[i]) = (i, seam / T.Sqrt(T.CreateChecked(2)), (byte)(i < half ? 0 : 2));
        }

        Array.Sort(_order, Comparer<int>.Create((i, j) => d[i] != d[j] ? d[i].CompareTo(d[j]) : i - j));
        var strength = T.CreateChecked(2) * T.Abs(coupling);
        Deflate(strength, d, z, row);

        var (count, values) = (_kept.Count, new T[n]);
        var (sums, source, target) = (Working(count * count), Working(count * n), Working(n * n));
        Solve(strength, d, values, sums.AsSpan(0, count * count));
        fixed (T* s = sums, from = source, to = target)
        {
            Multiply(s, from, to, z, row);
            for (var i = 0; i < _settled.Count; i++)
            {
                values[count + i] = d[_settled[i]];
                new Span<T>(z + (_settled[i] * row), n).CopyTo(new Span<T>(to + ((nint)(count + i) * n), n));
            }

            for (var i = 0; i < n; i++)
            {
                _order[i] = i;
            }

            Array.Sort(_order, (i, j) => values[i] != values[j] ? values[i].CompareTo(values[j]) : i - j);
            for (var i = 0; i < n; i++)
            {
                d[i] = values[_order[i]];
                new Span<T>(to + ((nint)_order[i] * n), n).CopyTo(new Span<T>(z + (i * row), n));
            }
        }

        ArrayPool<T>.Shared.Return(sums);
        ArrayPool<T>.Shared.Return(source);
        ArrayPool<T>.Shared.Return(target);
    }

    // Large arrays that come anew with every call keep the collector busy.
    private static T[] Working(int count)
    {
        var array = ArrayPool<T>.Shared.Rent(count);
        array.AsSpan(0, count).Clear();
        return array;
    }

    private void Deflate(T strength, T* d, T* z, nint row)
    {
        var largest = T.Zero;
        for (var i = 0; i < n; i++)
        {
            largest = T.Max(largest, T.Max(T.Abs(d[i]), T.Abs(_u[i])));
        }

        var tolerance = T.CreateChecked(8) * Precision.Unit<T>() * largest;
        var before = -1;
        foreach (var i in _order)
        {
            if (strength * T.Abs(_u[i]) <= tolerance)
            {
                _settled.Add(i);
                continue;
            }

            if (before >= 0 && !Settle(before, i, tolerance, d, z, row))
            {
                _kept.Add(before);
            }

            before = i;
        }

        if (before >= 0)
        {
            _kept.Add(before);
        }
    }

    // Turns the plane of two vectors so that the seam touches the second alone, where that couples them no more than rounding does.
    private bool Settle(int i, int j, T tolerance, T* d, T* z, nint row)
    {
        var length = T.Hypot(_u[i], _u[j]);
        var (c, s) = (_u[j] / length, _u[i] / length);
        if (T.Abs((d[j] - d[i]) * c * s) > tolerance)
        {
            return false;
        }

        (_u[i], _u[j]) = (T.Zero, length);
        (d[i], d[j]) = ((d[i] * c * c) + (d[j] * s * s), (d[i] * s * s) + (d[j] * c * c));
        Vectors.Rotate(c, s, z + (i * row), z + (j * row), n);
        _parts[i] = _parts[j] = _parts[i] == _parts[j] ? _parts[i] : (byte)1;
        _settled.Add(i);
        return true;
    }

    // Rows of sums: each new vector in terms of the old ones, those of the first half before the others.
    private void Solve(T strength, T* d, T[] values, Span<T> sums)
    {
        var count = _kept.Count;
        var (poles, u) = (new T[count], new T[count]);
        for (var i = 0; i < count; i++)
        {
            (poles[i], u[i]) = (d[_kept[i]], _u[_kept[i]]);
        }

        var (places, next) = (new int[count], 0);
        for (var part = 0; part < 3; part++)
        {
            for (var i = 0; i < count; i++)
            {
                places[i] = _parts[_kept[i]] == part ? next++ : places[i];
            }
        }

        SecularVectors.Run(count, strength, poles, u, places, values, sums);
        int[] moved = [.. _kept];
        for (var i = 0; i < count; i++)
        {
            _kept[places[i]] = moved[i];
        }
    }

    private void Multiply(T* sums, T* source, T* target, T* z, nint row)
    {
        var (count, first, second) = (_kept.Count, 0, 0);
        for (var i = 0; i < count; i++)
        {
            new Span<T>(z + (_kept[i] * row), n).CopyTo(new Span<T>(source + ((nint)i * n), n));
            first += _parts[_kept[i]] < 2 ? 1 : 0;
            second += _parts[_kept[i]] == 0 ? 1 : 0;
        }

        Half(first, half, sums, source, target);
        Half(count - second, n - half, sums + second, source + ((nint)second * n) + half, target + half);

        void Half(int depth, int columns, T* left, T* right, T* to)
        {
            if (depth > 0)
            {
                GemmDispatch.Multiply(new GemmProblem<T>
                {
                    M = count,
                    N = columns,
                    K = depth,
                    A = left,
                    ARow = count,
                    ADepth = 1,
                    B = right,
                    BDepth = n,
                    BColumn = 1,
                    C = to,
                    CRow = n,
                });
            }
        }
    }
}
