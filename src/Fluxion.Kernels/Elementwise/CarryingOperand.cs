using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>A span of whole lines whose loop takes traffic along: each lane, as it is read, takes a line.</summary>
/// <param name="span">The elements.</param>
/// <param name="traffic">What goes along.</param>
/// <param name="start">How many bytes of the traffic went before.</param>
internal readonly unsafe ref struct CarryingOperand<T>(ReadOnlySpan<T> span, RowTraffic traffic, nint start) : IOperand<T>
    where T : unmanaged
{
    private readonly ref T _first = ref MemoryMarshal.GetReference(span);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Lane(int i)
    {
        traffic.Carry(start + ((nint)i * sizeof(T)));
        return Vector512.LoadUnsafe(ref _first, (nuint)i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Lane(int i, int count)
    {
        traffic.Carry(start + ((nint)i * sizeof(T)));
        return Tail.Load(ref Unsafe.Add(ref _first, i), count);
    }
}
