namespace Fluxion.Compilation;

/// <summary>Which results take over the memory of an operand that is read for the last time while they are written, element by element.</summary>
internal static class InPlace
{
    internal static void Choose(Plan plan)
    {
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            foreach (var write in plan.Steps[i].Writes)
            {
                if (write.Buffer.Kind is BufferKind.Arena or BufferKind.Output && IsWhole(write) && Operand(plan.Steps[i], i, write.Buffer) is { } operand)
                {
                    write.Buffer.InPlaceOf = operand;
                }
            }
        }
    }

    private static Buffer? Operand(Step step, int number, Buffer result)
    {
        for (var i = 0; i < step.Reads.Count; i++)
        {
            var buffer = step.Reads[i].Buffer;
            if (MayTakeOver(result, buffer) && buffer.Last == number && buffer.Bytes == result.Bytes && IsReadInPlaceOnly(step, buffer) && !IsTaken(step, buffer))
            {
                return buffer;
            }
        }

        return null;
    }

    // A result of the caller's takes over what the caller gave away.
    private static bool MayTakeOver(Buffer result, Buffer operand) => result.Kind == BufferKind.Arena
        ? operand.Kind == BufferKind.Arena
        : operand.IsDonated && operand.Type == result.Type;

    private static bool IsReadInPlaceOnly(Step step, Buffer buffer)
    {
        for (var i = 0; i < step.Reads.Count; i++)
        {
            if (step.Reads[i].Buffer == buffer && !(step.ReadsInPlace(i) && IsWhole(step.Reads[i])))
            {
                return false;
            }
        }

        return true;
    }

    // Of a part in narrower elements the result would overtake the reading, and a part of a result lies elsewhere.
    private static bool IsWhole(Place place) => place.Type.Bytes == place.Buffer.Bytes;

    private static bool IsTaken(Step step, Buffer buffer) => step.Writes.Any(write => write.Buffer.InPlaceOf == buffer);
}
