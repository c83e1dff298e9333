using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Kernels;

/// <summary>
/// Asks for cache lines before they are needed, where the machine takes such hints. Asking reads nothing and never faults, so that an address
/// outside of what may be read, or one that a collection moves meanwhile, does no harm.
/// </summary>
internal static unsafe class Prefetch
{
    private const int Line = 64;

    /// <summary>A line into the nearest cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Near(void* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(address);
        }
    }

    /// <summary>A line into the second cache, past the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Second(void* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(address);
        }
    }

    /// <summary>The lines of so many bytes into the second cache, past the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Second(void* start, int bytes)
    {
        for (var at = 0; Sse.IsSupported && at < bytes; at += Line)
        {
            Sse.Prefetch1((byte*)start + at);
        }
    }
}
