using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The three factors of A = P L U as matrices of their own, from what <see cref="LuFactor"/> leaves in one.</summary>
internal static class LuParts
{
    public static void Split<T>(int n, ReadOnlySpan<T> factors, ReadOnlySpan<int> pivots, Span<T> order, Span<T> lower, Span<T> upper)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        var rows = room.Span<int>(n);
        for (var i = 0; i < n; i++)
        {
            rows[i] = i;
        }

        for (var i = 0; i < n; i++)
        {
            (rows[i], rows[pivots[i]]) = (rows[pivots[i]], rows[i]);
        }

        order.Clear();
        lower.Clear();
        upper.Clear();
        for (var i = 0; i < n; i++)
        {
            // Row i of L U is row rows[i] of A.
            order[(rows[i] * n) + i] = T.One;
            lower[(i * n) + i] = T.One;
            factors.Slice(i * n, i).CopyTo(lower[(i * n)..]);
            factors[((i * n) + i)..((i + 1) * n)].CopyTo(upper[((i * n) + i)..]);
        }
    }
}
