using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>
/// Keeps the memory of steps that are worth running side by side apart. Packed as tightly as one step after another allows, each would wait
/// for the memory of the one before it.
/// </summary>
internal static class SharedRoom
{
    /// <summary>Steps that use more than this together are packed tightly: they gain less from threads than they lose in caches.</summary>
    private const long MostBytes = 16 << 20;

    internal static void Keep(Plan plan)
    {
        var schedule = Schedule.Of(plan, CostModel.Default);
        foreach (var round in schedule.Rounds)
        {
            if (schedule.IsWorthSharing(round.Region, Math.Max(2, WorkSplitter.MaxThreads)))
            {
                Keep(plan, round.Region.Steps);
            }
        }
    }

    private static void Keep(Plan plan, int[] steps)
    {
        var used = new HashSet<Buffer>();
        foreach (var step in steps)
        {
            used.UnionWith(plan.Steps[step].Reads.Concat(plan.Steps[step].Writes).Select(place => place.Buffer));
        }

        if (used.Sum(buffer => buffer.Bytes) > MostBytes)
        {
            return;
        }

        // As if each were needed as long as any of them.
        foreach (var buffer in used)
        {
            buffer.First = Math.Min(buffer.First, steps[0]);
            buffer.Last = Math.Max(buffer.Last, steps[^1]);
        }
    }
}
