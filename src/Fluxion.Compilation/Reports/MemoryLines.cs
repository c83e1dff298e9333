using System.Globalization;

namespace Fluxion.Compilation;

/// <summary>A memory plan in words.</summary>
internal static class MemoryLines
{
    internal static string Of(Plan plan)
    {
        var memory = plan.Memory;
        var share = memory.IntermediateBytes == 0 ? "" : $", {((double)memory.ArenaBytes / memory.IntermediateBytes).ToString("0.00", CultureInfo.InvariantCulture)} of the";
        var inPlace = plan.Buffers.Arena.Concat(plan.Buffers.Outputs).Count(buffer => buffer.InPlaceOf is not null);
        return $"memory: an arena of {Amount.Of(memory.ArenaBytes)}B{share} {Amount.Of(memory.IntermediateBytes)}B that all intermediate values would take; "
            + $"results {Amount.Of(memory.OutputBytes)}B; {inPlace} values computed in place\n";
    }
}
