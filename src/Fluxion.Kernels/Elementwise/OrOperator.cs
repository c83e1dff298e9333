using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x or y, bit by bit; of bools as bytes 0 and 1 too.</summary>
internal readonly struct OrOperator : IBinaryOperator<byte>, IBinaryOperator<int>, IBinaryOperator<long>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Invoke(Vector512<byte> x, Vector512<byte> y) => x | y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Invoke(Vector512<int> x, Vector512<int> y) => x | y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Invoke(Vector512<long> x, Vector512<long> y) => x | y;
}
