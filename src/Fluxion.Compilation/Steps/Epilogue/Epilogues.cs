namespace Fluxion.Compilation;

/// <summary>Finds the large matrix products whose next step is a loop over their elements, and makes one step of both.</summary>
internal static class Epilogues
{
    /// <summary>Smaller products are still in the second cache when the loop reads them.</summary>
    private const int LeastBytes = 1 << 20;

    /// <summary>Replaces pairs of steps, and takes the buffers away that nobody needs any more.</summary>
    internal static void Fuse(List<Step> steps, List<Buffer> arena)
    {
        for (var i = 0; i + 1 < steps.Count; i++)
        {
            if (steps[i] is not ProductStep product || steps[i + 1] is not ElementwiseStep loop || product.Writes[0].Buffer is not { Bytes: > LeastBytes } buffer)
            {
                continue;
            }

            var isKept = buffer.Kind != BufferKind.Arena || steps.Exists(step => step != loop && step.Reads.Any(read => read.Buffer == buffer));
            if (EpilogueStep.Of(product, loop, isKept) is { } fused)
            {
                steps[i] = fused;
                steps.RemoveAt(i + 1);
                if (!isKept)
                {
                    arena.Remove(buffer);
                }
            }
        }
    }
}
