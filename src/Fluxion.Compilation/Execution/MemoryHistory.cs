namespace Fluxion.Compilation;

/// <summary>Who wrote and who read each stretch of a plan's memory last, while its steps are gone through in order.</summary>
internal sealed class MemoryHistory
{
    // The arena's stretches in order and without gaps or overlaps. A write makes one of all that it covers, so there are never many.
    private readonly List<Stretch> _arena = [new Stretch(0)];
    private readonly Dictionary<Buffer, Stretch> _elsewhere = [];

    /// <summary>Notes that a step reads a buffer, and adds whom it waits for.</summary>
    internal void Read(Buffer buffer, int step, SortedSet<int> waitsFor)
    {
        if (buffer.Kind == BufferKind.Constant)
        {
            return;
        }

        if (buffer.Offset < 0)
        {
            Elsewhere(buffer).Read(step, waitsFor);
            return;
        }

        var (first, last) = Covered(buffer);
        for (var i = first; i < last; i++)
        {
            _arena[i].Read(step, waitsFor);
        }
    }

    /// <summary>Notes that a step writes a buffer, and adds whom it waits for.</summary>
    internal void Write(Buffer buffer, int step, SortedSet<int> waitsFor)
    {
        if (buffer.Offset < 0)
        {
            Elsewhere(buffer).Write(step, waitsFor);
            return;
        }

        var (first, last) = Covered(buffer);
        for (var i = first; i < last; i++)
        {
            _arena[i].Write(step, waitsFor);
        }

        // All of them have the same history now.
        _arena.RemoveRange(first + 1, last - first - 1);
    }

    // The numbers of its stretches, from the first up to, not including, the last.
    private (int First, int Last) Covered(Buffer buffer)
    {
        var first = Cut(buffer.Offset);
        return (first, Cut(buffer.Offset + Math.Max(buffer.Bytes, 1)));
    }

    // What a caller gave away and a result that takes it over are one memory.
    private Stretch Elsewhere(Buffer buffer)
    {
        while (buffer.InPlaceOf is { } earlier)
        {
            buffer = earlier;
        }

        if (!_elsewhere.TryGetValue(buffer, out var stretch))
        {
            _elsewhere.Add(buffer, stretch = new Stretch(0));
        }

        return stretch;
    }

    // The number of the stretch that begins here, made by cutting one in two where none does.
    private int Cut(long at)
    {
        var (low, high) = (0, _arena.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _arena[middle].Start < at ? (middle + 1, high) : (low, middle);
        }

        if (low == _arena.Count || _arena[low].Start != at)
        {
            _arena.Insert(low, _arena[low - 1].CutAt(at));
        }

        return low;
    }
}
