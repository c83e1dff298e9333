using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>A triangular system of few rows: columns of B side by side in vectors, a strip of them at a time.</summary>
internal static unsafe class TriangularTile
{
    /// <summary>The most rows: the triangle and a strip then stay in the first cache.</summary>
    public const int MaxOrder = 32;

    // Four chains of subtractions, so that none waits for the one before.
    private const int StripVectors = 4;

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Solve<T>(TriangularSystem<T> system)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var n = system.Order;
        if (!system.IsLower)
        {
            // Read from its last row and column, an upper triangle is a lower one.
            system.Triangle += (n - 1) * (system.Row + system.Column);
            system.Right += (n - 1) * system.RightRow;
            (system.Row, system.Column, system.RightRow) = (-system.Row, -system.Column, -system.RightRow);
        }

        var triangle = stackalloc T[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                triangle[(i * n) + j] = system.Triangle[(i * system.Row) + (j * system.Column)];
            }
        }

        var lanes = Vector512<T>.Count;
        var strip = stackalloc T[n * StripVectors * lanes];
        for (var c = 0; c < system.Columns; c += StripVectors * lanes)
        {
            var columns = Math.Min(StripVectors * lanes, system.Columns - c);
            var width = (columns + lanes - 1) / lanes * lanes;
            Load(system, c, columns, strip, width);
            if (width == StripVectors * lanes)
            {
                Four(n, triangle, system.HasUnitDiagonal, strip);
            }
            else
            {
                for (var v = 0; v < width; v += lanes)
                {
                    One(n, triangle, system.HasUnitDiagonal, strip + v, width);
                }
            }

            Store(system, c, columns, strip, width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<T>(int n, T* triangle, bool unit, T* x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (lanes, width) = (Vector512<T>.Count, StripVectors * Vector512<T>.Count);
        for (var i = 0; i < n; i++)
        {
            var row = x + (i * width);
            var (s0, s1) = (Vector512.Load(row), Vector512.Load(row + lanes));
            var (s2, s3) = (Vector512.Load(row + (2 * lanes)), Vector512.Load(row + (3 * lanes)));
            for (var j = 0; j < i; j++)
            {
                var factor = Vector512.Create(triangle[(i * n) + j]);
                var above = x + (j * width);
                s0 -= factor * Vector512.Load(above);
                s1 -= factor * Vector512.Load(above + lanes);
                s2 -= factor * Vector512.Load(above + (2 * lanes));
                s3 -= factor * Vector512.Load(above + (3 * lanes));
            }

            if (!unit)
            {
                var diagonal = Vector512.Create(triangle[(i * n) + i]);
                (s0, s1, s2, s3) = (s0 / diagonal, s1 / diagonal, s2 / diagonal, s3 / diagonal);
            }

            s0.Store(row);
            s1.Store(row + lanes);
            s2.Store(row + (2 * lanes));
            s3.Store(row + (3 * lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<T>(int n, T* triangle, bool unit, T* x, int width)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < n; i++)
        {
            var sum = Vector512.Load(x + (i * width));
            for (var j = 0; j < i; j++)
            {
                sum -= Vector512.Create(triangle[(i * n) + j]) * Vector512.Load(x + (j * width));
            }

            (unit ? sum : sum / Vector512.Create(triangle[(i * n) + i])).Store(x + (i * width));
        }
    }

    // Lanes past the last column are zeros, and stay so unless the diagonal has a zero; nobody reads them.
    private static void Load<T>(in TriangularSystem<T> system, int first, int columns, T* strip, int width)
        where T : unmanaged
    {
        for (var i = 0; i < system.Order; i++)
        {
            var source = system.Right + (i * system.RightRow) + (first * system.RightColumn);
            if (system.RightColumn == 1 && columns == width)
            {
                new ReadOnlySpan<T>(source, width).CopyTo(new Span<T>(strip + (i * width), width));
                continue;
            }

            for (var c = 0; c < width; c++)
            {
                strip[(i * width) + c] = c < columns ? source[c * system.RightColumn] : default;
            }
        }
    }

    private static void Store<T>(in TriangularSystem<T> system, int first, int columns, T* strip, int width)
        where T : unmanaged
    {
        for (var i = 0; i < system.Order; i++)
        {
            var target = system.Right + (i * system.RightRow) + (first * system.RightColumn);
            if (system.RightColumn == 1)
            {
                new ReadOnlySpan<T>(strip + (i * width), columns).CopyTo(new Span<T>(target, columns));
                continue;
            }

            for (var c = 0; c < columns; c++)
            {
                target[c * system.RightColumn] = strip[(i * width) + c];
            }
        }
    }
}
