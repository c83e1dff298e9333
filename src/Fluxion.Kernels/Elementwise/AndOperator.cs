using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x and y, of bools as bytes 0 and 1.</summary>
internal readonly struct AndOperator : IBinaryOperator<byte>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Invoke(Vector512<byte> x, Vector512<byte> y) => x & y;
}
