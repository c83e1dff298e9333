using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Every bit turned; of bools as bytes 0 and 1 the one that counts.</summary>
internal readonly struct NotOperator : IUnaryOperator<byte>, IUnaryOperator<int>, IUnaryOperator<long>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Invoke(Vector512<byte> x) => x ^ Vector512<byte>.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Invoke(Vector512<int> x) => ~x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Invoke(Vector512<long> x) => ~x;
}
