using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Work for the memory that a loop takes along while it computes: what was computed before goes past the caches to where it belongs, and what is
/// read next is asked for. Each of these is as long as what the loop reads, and goes line by line with it.
/// </summary>
/// <param name="first">What is copied.</param>
/// <param name="second">What else is copied.</param>
/// <param name="next">What is asked for.</param>
/// <param name="other">What else is asked for.</param>
internal readonly unsafe struct RowTraffic(PastLines first, PastLines second, byte* next, byte* other)
{
    /// <summary>How many copies there may be.</summary>
    public const int MostCopies = 2;

    /// <summary>Bytes that go at once.</summary>
    public const int Line = 64;

    /// <summary>The line so many bytes from the start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Carry(nint at)
    {
        Prefetch.Near(next + at);
        Prefetch.Near(other + at);
        Store(first, at);
        Store(second, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(PastLines copy, nint at)
    {
        if (copy.Target != null)
        {
            LaneMemory.StorePast(Vector512.Load(copy.Source + at), copy.Target + at);
        }
    }
}
