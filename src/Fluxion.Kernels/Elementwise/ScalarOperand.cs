using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>One element in every place.</summary>
internal readonly struct ScalarOperand<T>(T value) : IOperand<T>
    where T : unmanaged
{
    private readonly Vector512<T> _lane = Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Lane(int i) => _lane;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Lane(int i, int count) => _lane;
}
