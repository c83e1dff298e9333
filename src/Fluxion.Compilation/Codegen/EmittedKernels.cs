using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Fluxion.Compilation;

/// <summary>
/// The emitted kernels in use, so that a program is compiled once however often it occurs. They are held weakly: code that nobody runs any more
/// is collected.
/// </summary>
[RequiresDynamicCode("Emits code.")]
internal static class EmittedKernels
{
    private const int FirstSweep = 256;

    private static readonly ConcurrentDictionary<string, WeakReference<EmittedKernel>> Kernels = new(StringComparer.Ordinal);

    private static int _nextSweep = FirstSweep;

    /// <summary>Entries, of which some may be of kernels that are gone.</summary>
    public static int Count => Kernels.Count;

    public static EmittedKernel Of(LaneProgram program, ReadOnlySpan<bool> uniform) => Of(program, uniform, []);

    /// <param name="program">What to compute.</param>
    /// <param name="uniform">For each operand whether it is one element.</param>
    /// <param name="past">For each result whether it goes past the caches; none does where it is empty.</param>
    public static EmittedKernel Of(LaneProgram program, ReadOnlySpan<bool> uniform, ReadOnlySpan<bool> past)
    {
        var key = Key(program, uniform, past);
        if (Kernels.TryGetValue(key, out var reference) && reference.TryGetTarget(out var known))
        {
            return known;
        }

        var kernel = new EmittedKernel(program, uniform, EmissionBudget.Lanes(program), past);
        Kernels[key] = new(kernel);
        if (Kernels.Count >= Volatile.Read(ref _nextSweep))
        {
            Sweep();
        }

        return kernel;
    }

    // Twice as many as live may gather before it is looked again.
    private static void Sweep()
    {
        foreach (var (key, reference) in Kernels)
        {
            if (!reference.TryGetTarget(out _))
            {
                Kernels.TryRemove(new(key, reference));
            }
        }

        Volatile.Write(ref _nextSweep, Math.Max(FirstSweep, 2 * Kernels.Count));
    }

    private static string Key(LaneProgram program, ReadOnlySpan<bool> uniform, ReadOnlySpan<bool> past) =>
        $"{Marks(uniform)}{Marks(past)} {program.Signature}";

    private static string Marks(ReadOnlySpan<bool> flags)
    {
        Span<char> marks = stackalloc char[flags.Length];
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = flags[i] ? '1' : '-';
        }

        return $"{marks} ";
    }
}
