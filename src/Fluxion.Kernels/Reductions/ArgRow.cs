using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Finds the best element of a row once it is known.</summary>
internal static class ArgRow
{
    /// <summary>The place of the first element equal to <paramref name="best"/>; of the first NaN, if that is what it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int First<T>(ReadOnlySpan<T> x, T best)
        where T : unmanaged
    {
        var wanted = Vector512.Create(best);
        var isNumber = Vector512.EqualsAll(wanted, wanted);
        ref var source = ref MemoryMarshal.GetReference(x);
        for (var i = 0; i < x.Length; i += Vector512<T>.Count)
        {
            var count = Math.Min(Vector512<T>.Count, x.Length - i);
            var lane = Tail.Load(ref Unsafe.Add(ref source, i), count);
            var found = isNumber ? Vector512.Equals(lane, wanted) : ~Vector512.Equals(lane, lane);
            var at = BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            if (at < count)
            {
                return i + at;
            }
        }

        return 0;
    }
}
