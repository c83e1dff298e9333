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
        x = TOp.Combine(x, x.GetUpper().ToVector512Unsafe());
        x = TOp.Combine(x, x.GetLower().GetUpper().ToVector256Unsafe().ToVector512Unsafe());
        x = TOp.Combine(x, Low(Vector128.CreateScalarUnsafe(x.AsUInt64().GetElement(1)).As<ulong, T>()));
        if (sizeof(T) == 4)
        {
            x = TOp.Combine(x, Low(Vector128.CreateScalarUnsafe(x.AsUInt64().ToScalar() >> 32).As<ulong, T>()));
        }

        return x.ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Low<T>(Vector128<T> x) => x.ToVector256Unsafe().ToVector512Unsafe();
}
