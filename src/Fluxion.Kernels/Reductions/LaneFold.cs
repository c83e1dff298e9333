using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Reduces the elements of one lane, the upper half onto the lower until one is left: the same order on every machine.</summary>
internal static class LaneFold
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe T Run<T, TOp>(Vector512<T> x)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        x = TOp.Combine(x, Wide(x.GetUpper()));
        x = TOp.Combine(x, Wide(x.GetLower().GetUpper()));
        x = TOp.Combine(x, Wide(Vector128.CreateScalarUnsafe(x.GetLower().GetLower().AsUInt64().GetElement(1)).As<ulong, T>()));
        if (sizeof(T) == 4)
        {
            x = TOp.Combine(x, Wide(Vector128.CreateScalarUnsafe(x.GetLower().GetLower().AsUInt64().ToScalar() >> 32).As<ulong, T>()));
        }

        return x.GetLower().GetLower().ToScalar();
    }

    /// <summary>A lane that begins with x; what follows is anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Wide<T>(Vector256<T> x) => Vector512.IsHardwareAccelerated ? x.ToVector512Unsafe() : Vector512.Create(x, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Wide<T>(Vector128<T> x) => Wide(x.ToVector256Unsafe());
}
