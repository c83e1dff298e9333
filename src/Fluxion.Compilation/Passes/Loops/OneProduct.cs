using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Which products of a loop are worth being one product for all steps.</summary>
internal static class OneProduct
{
    /// <summary>From this many rows on a product runs as fast as it can, and its result is better used while it is in the cache.</summary>
    private const int EnoughRows = 16;

    /// <summary>A right operand of this size does not stay in the cache from step to step.</summary>
    private const long LargeBytes = 1 << 20;

    /// <summary>Whether all steps together are faster than each alone; the right operand is the same in every step.</summary>
    internal static bool IsBetter(GraphNode node) =>
        node.Is<MatMul>() && node.Type.Shape.Rank == 2
        && (node.Type.Shape[0] < EnoughRows || node.Inputs[1].Type.Bytes > LargeBytes);
}
