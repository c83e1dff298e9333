using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// table[indices[r]] += x[r], row by row and in the order of the indices, so that rows that meet are always added in the same order.
/// </summary>
internal static class RowScatterAdd
{
    public static void Run<T>(ReadOnlySpan<T> x, int width, ReadOnlySpan<long> indices, Span<T> table)
        where T : unmanaged, IAdditionOperators<T, T, T>
    {
        if (x.Length != (long)width * indices.Length)
        {
            Throw.Length(x.Length, width * indices.Length);
        }

        if (width == 0)
        {
            return;
        }

        var count = table.Length / width;
        for (var r = 0; r < indices.Length; r++)
        {
            var index = indices[r];
            if ((ulong)index >= (ulong)count)
            {
                Throw.Index(index, count);
            }

            if (width == 1)
            {
                ref var element = ref table[(int)index];
                element += x[r];
                continue;
            }

            var target = table.Slice((int)index * width, width);
            BinaryLoop.Run<T, Plus<T>>(target, x.Slice(r * width, width), target);
        }
    }

    private readonly struct Plus<T> : IBinaryOperator<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => x + y;
    }
}
