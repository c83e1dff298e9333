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
                if (write.Buffer.Kind == BufferKind.Arena && Operand(plan.Steps[i], i, write.Buffer) is { } operand)
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
            if (buffer.Kind == BufferKind.Arena && buffer.Last == number && buffer.Bytes == result.Bytes && IsReadInPlaceOnly(step, buffer) && !IsTaken(step, buffer))
            {
                return buffer;
            }
        }

        return null;
    }

    private static bool IsReadInPlaceOnly(Step step, Buffer buffer)
    {
        for (var i = 0; i < step.Reads.Count; i++)
        {
            if (step.Reads[i].Buffer == buffer && !step.ReadsInPlace(i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTaken(Step step, Buffer buffer) => step.Writes.Any(write => write.Buffer.InPlaceOf == buffer);
}
