namespace Fluxion.Compilation;

/// <summary>Whether a value of a loop's body may be kept for all steps.</summary>
internal static class LoopMemory
{
    /// <summary>Values for all steps that are larger than this rather stay in the loop.</summary>
    private const long MostBytes = 1L << 28;

    /// <summary>Not where it is large, and not where it is computed again to save memory.</summary>
    internal static bool MayKeep(GraphNode node, int length) =>
        node.Recomputation == 0 && node.Type.Bytes * length <= MostBytes;
}
