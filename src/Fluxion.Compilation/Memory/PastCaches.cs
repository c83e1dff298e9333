namespace Fluxion.Compilation;

/// <summary>
/// Which results are written past the caches, straight into memory. An ordinary store reads its line first, which costs a large result a third of
/// its time; but what is read again soon is better found in a cache.
/// </summary>
internal static class PastCaches
{
    /// <summary>Twice what a second cache holds. Smaller results are as fast either way, and whoever asked for them finds them near.</summary>
    internal const long SmallestBytes = 4 << 20;

    /// <summary>So much passes through the caches before the next reader comes that it would find the result in the memory anyway, as measured.</summary>
    internal const long FarBytes = 64 << 20;

    private static readonly AsyncLocal<bool?> ForcedHere = new();

    /// <summary>What this flow of control forces, if anything, on plans that it makes; on still excludes what lies over an operand.</summary>
    internal static bool? Forced
    {
        get => ForcedHere.Value;
        set => ForcedHere.Value = value;
    }

    internal static void Choose(Plan plan)
    {
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            foreach (var write in plan.Steps[i].Writes)
            {
                write.Buffer.GoesPast = write.Buffer.InPlaceOf is null && (Forced ?? Suits(plan, i, write.Buffer));
            }
        }
    }

    // What a program inside another returns is mostly read next by the other.
    private static bool Suits(Plan plan, int step, Buffer result) =>
        result.Bytes >= SmallestBytes && result.Type.DType != DType.Bool && !(plan.IsInner && result.Kind == BufferKind.Output) && IsFar(plan, step, result);

    private static bool IsFar(Plan plan, int step, Buffer result)
    {
        var passed = plan.Steps[step].Bytes;
        for (var i = step + 1; i < plan.Steps.Count && passed < FarBytes; i++)
        {
            if (plan.Steps[i].Reads.Any(read => read.Buffer == result))
            {
                return false;
            }

            passed += plan.Steps[i].Bytes;
        }

        return true;
    }
}
