using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The elements of a span. The loop has checked its length.</summary>
internal readonly ref struct SpanOperand<T>(ReadOnlySpan<T> span) : IOperand<T>
    where T : unmanaged
{
    private readonly ref T _first = ref MemoryMarshal.GetReference(span);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Lane(int i) => Vector512.LoadUnsafe(ref _first, (nuint)i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Lane(int i, int count) => Tail.Load(ref Unsafe.Add(ref _first, i), count);
}
