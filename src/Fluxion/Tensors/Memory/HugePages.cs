using System.Runtime.InteropServices;

namespace Fluxion;

/// <summary>
/// Asks Linux to back large blocks with pages of 2 MB. Whoever reads far-apart rows of a large tensor, as a training step does that gathers
/// its batch, otherwise waits for the processor to look up the page of nearly every row: gathering 100 images of MNIST took 36 µs in
/// place of 50. Elsewhere, and where the system refuses, nothing changes.
/// </summary>
internal static unsafe partial class HugePages
{
    /// <summary>Bytes in a huge page.</summary>
    internal const int Size = 2 * 1024 * 1024;

    // Below two pages what the alignment wastes is more than they bring.
    private const long SmallestBlock = 2 * Size;

    // The number of the advice in Linux's <sys/mman.h>.
    private const int Advice = 14;

    private static readonly bool IsKnown = OperatingSystem.IsLinux();

    // Set where there is no such function; from then on nobody asks again.
    private static volatile bool _isMissing;

    /// <summary>What the address of a block of so many bytes should be a multiple of, where at least the given number is needed.</summary>
    internal static int Alignment(long bytes, int atLeast) => IsKnown && bytes >= SmallestBlock ? Size : atLeast;

    /// <summary>Asks for huge pages under a new block; one too small for them stays as it is.</summary>
    internal static void Advise(nint block, long bytes)
    {
        if (!IsKnown || bytes < SmallestBlock || _isMissing)
        {
            return;
        }

        try
        {
            // Advice may be refused, by its nature, and then pages are what they were.
            _ = Advise(block, (nuint)bytes, Advice);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            _isMissing = true;
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint block, nuint bytes, int advice);
}
