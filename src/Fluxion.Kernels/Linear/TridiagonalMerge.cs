using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// From the eigenvectors of two diagonal blocks to those of the whole: of D + ρ u uᵀ, where u is what the blocks' vectors have at the seam.
/// What u hardly touches, and one of two eigenvalues that are nearly equal, stays as it is (deflation): M. Gu and S. Eisenstat, A
/// divide-and-conquer algorithm for the symmetric tridiagonal eigenproblem (1995).
/// </summary>
internal unsafe ref struct TridiagonalMerge<T>(Workspace room, int n, int half)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Rows with numbers in the first half only, in both, in the second only: what products need not read.
    private readonly byte* _parts = room.Take<byte>(n);
    private readonly Span<long> _order = room.Span<long>(n);
    private readonly T* _u = room.Take<T>(n);
    private readonly int* _kept = room.Take<int>(n);
    private readonly int* _settled = room.Take<int>(n);
    private int _keptCount;
    private int _settledCount;

    public void Run(T coupling, T* d, T* z, nint row)
    {
        for (var i = 0; i < n; i++)
        {
            // Each half's vectors are orthonormal, so u has the length √2.
            var seam = i < half ? z[(i * row) + half - 1] : T.CopySign(T.One, coupling) * z[(i * row) + half];
            (_u[i], _parts[i]) = (seam / T.Sqrt(T.CreateChecked(2)), (byte)(i < half ? 0 : 2));
        }

        ArgSortRows.Run<T>(n, descending: false, new ReadOnlySpan<T>(d, n), _order);
        var strength = T.CreateChecked(2) * T.Abs(coupling);
        Deflate(strength, d, z, row);

        using var own = Workspace.Open();
        T* values = own.Take<T>(n), sums = own.Take<T>((nint)_keptCount * _keptCount);
        T* source = own.Take<T>((nint)_keptCount * n), target = own.Take<T>((nint)n * n);
        Solve(strength, d, values, sums);
        Multiply(sums, source, target, z, row);
        for (var i = 0; i < _settledCount; i++)
        {
            values[_keptCount + i] = d[_settled[i]];
            new Span<T>(z + (_settled[i] * row), n).CopyTo(new Span<T>(target + ((nint)(_keptCount + i) * n), n));
        }

        ArgSortRows.Run<T>(n, descending: false, new ReadOnlySpan<T>(values, n), _order);
        for (var i = 0; i < n; i++)
        {
            d[i] = values[_order[i]];
            new Span<T>(target + ((nint)_order[i] * n), n).CopyTo(new Span<T>(z + (i * row), n));
        }
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
        foreach (var place in _order)
        {
            var i = (int)place;
            if (strength * T.Abs(_u[i]) <= tolerance)
            {
                _settled[_settledCount++] = i;
                continue;
            }

            if (before >= 0 && !Settle(before, i, tolerance, d, z, row))
            {
                _kept[_keptCount++] = before;
            }

            before = i;
        }

        if (before >= 0)
        {
            _kept[_keptCount++] = before;
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
        _settled[_settledCount++] = i;
        return true;
    }

    // Rows of sums: each new vector in terms of the old ones, those of the first half before the others.
    private readonly void Solve(T strength, T* d, T* values, T* sums)
    {
        using var own = Workspace.Open();
        var (count, next) = (_keptCount, 0);
        T* poles = own.Take<T>(count), u = own.Take<T>(count);
        int* places = own.Take<int>(count), moved = own.Take<int>(count);
        for (var i = 0; i < count; i++)
        {
            (moved[i], poles[i], u[i]) = (_kept[i], d[_kept[i]], _u[_kept[i]]);
        }

        for (var part = 0; part < 3; part++)
        {
            for (var i = 0; i < count; i++)
            {
                places[i] = _parts[_kept[i]] == part ? next++ : places[i];
            }
        }

        SecularVectors.Run(count, strength, poles, u, places, values, sums);
        for (var i = 0; i < count; i++)
        {
            _kept[places[i]] = moved[i];
        }
    }

    private readonly void Multiply(T* sums, T* source, T* target, T* z, nint row)
    {
        var (count, first, second) = (_keptCount, 0, 0);
        for (var i = 0; i < count; i++)
        {
            new Span<T>(z + (_kept[i] * row), n).CopyTo(new Span<T>(source + ((nint)i * n), n));
            first += _parts[_kept[i]] < 2 ? 1 : 0;
            second += _parts[_kept[i]] == 0 ? 1 : 0;
        }

        Half(first, half, sums, source, target);
        Half(count - second, n - half, sums + second, source + ((nint)second * n) + half, target + half);
    }

    private readonly void Half(int depth, int columns, T* left, T* right, T* to)
    {
        if (depth > 0)
        {
            GemmDispatch.Multiply(new GemmProblem<T>(
                _keptCount, columns, depth, MatrixPointer<T>.Rows(left, _keptCount), MatrixPointer<T>.Rows(right, n), to, n));
            return;
        }

        for (var i = 0; i < _keptCount; i++)
        {
            new Span<T>(to + ((nint)i * n), columns).Clear();
        }
    }
}
