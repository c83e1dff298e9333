using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Copies bytes past the caches: whole lines of the target; what is before and behind them as ever.</summary>
internal static unsafe class PastCopy
{
    private const int Line = 64;

    /// <summary>Other threads see it after <see cref="LaneMemory.Publish"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte* source, byte* target, int bytes)
    {
        var head = Math.Min((int)(-(nint)target & (Line - 1)), bytes);
        Unsafe.CopyBlockUnaligned(target, source, (uint)head);
        var at = head;
        for (; at <= bytes - Line; at += Line)
        {
            LaneMemory.StorePast(Vector512.Load(source + at), target + at);
        }

        Unsafe.CopyBlockUnaligned(target + at, source + at, (uint)(bytes - at));
    }

    /// <summary>
    /// The same, and meanwhile asks for as many bytes of two other places: what is needed next comes while the memory takes what is stored. Nothing
    /// needs to be there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte* source, byte* target, int bytes, byte* next, byte* other)
    {
        var head = Math.Min((int)(-(nint)target & (Line - 1)), bytes);
        Unsafe.CopyBlockUnaligned(target, source, (uint)head);
        var at = head;
        for (; at <= bytes - Line; at += Line)
        {
            Prefetch.Near(next + at);
            Prefetch.Near(other + at);
            LaneMemory.StorePast(Vector512.Load(source + at), target + at);
        }

        Unsafe.CopyBlockUnaligned(target + at, source + at, (uint)(bytes - at));
    }
}
