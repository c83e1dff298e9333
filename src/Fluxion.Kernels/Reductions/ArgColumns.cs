using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Where the best of each column of a contiguous [length, inner] block stands: rows pass by, and the best so far and its row stay.
/// </summary>
internal static class ArgColumns
{
    private const int PanelLanes = 32;

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<T, TBeats>(int length, int inner, ReadOnlySpan<T> x, Span<long> y)
        where T : unmanaged
        where TBeats : struct, IPredicateOperator<T>
    {
        var width = Vector512<T>.Count;
        Span<Vector512<T>> best = stackalloc Vector512<T>[PanelLanes];
        Span<Vector512<T>> place = stackalloc Vector512<T>[PanelLanes];
        for (var start = 0; start < inner; start += PanelLanes * width)
        {
            var columns = Math.Min(PanelLanes * width, inner - start);
            for (var row = 0; row < length; row++)
            {
                ref var source = ref Unsafe.Add(ref MemoryMarshal.GetReference(x), (nint)row * inner + start);
                var here = Place<T>(row);
                for (var i = 0; i < columns; i += width)
                {
                    var lane = Tail.Load(ref Unsafe.Add(ref source, i), Math.Min(width, columns - i));
                    var old = best[i / width];
                    var better = row == 0
                        ? Vector512<T>.AllBitsSet
                        : (TBeats.Invoke(lane, old) | ~Vector512.Equals(lane, lane)) & Vector512.Equals(old, old);
                    best[i / width] = Vector512.ConditionalSelect(better, lane, old);
                    place[i / width] = Vector512.ConditionalSelect(better, here, place[i / width]);
                }
            }

            Widen(place, y.Slice(start, columns));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Place<T>(int row) =>
        Unsafe.SizeOf<T>() == 4 ? Vector512.Create(row).As<int, T>() : Vector512.Create((long)row).As<long, T>();

    private static void Widen<T>(ReadOnlySpan<Vector512<T>> place, Span<long> y)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8)
        {
            MemoryMarshal.Cast<Vector512<T>, long>(place)[..y.Length].CopyTo(y);
            return;
        }

        var rows = MemoryMarshal.Cast<Vector512<T>, int>(place);
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = rows[i];
        }
    }
}
