namespace Fluxion.Compilation;

/// <summary>Memory of one history: the step that wrote it last, and those that have read it since.</summary>
internal sealed class Stretch(long start)
{
    private const int Nobody = -1;

    private List<int> _readers = [];
    private int _writer = Nobody;

    internal long Start { get; } = start;

    internal void Read(int step, SortedSet<int> waitsFor)
    {
        if (_writer != Nobody)
        {
            waitsFor.Add(_writer);
        }

        if (_readers.Count == 0 || _readers[^1] != step)
        {
            _readers.Add(step);
        }
    }

    // Readers wait for the writer before them, so whoever waits for readers waits for it too.
    internal void Write(int step, SortedSet<int> waitsFor)
    {
        var isReadByOthers = false;
        foreach (var reader in _readers)
        {
            isReadByOthers |= reader != step;
            waitsFor.Add(reader);
        }

        if (!isReadByOthers && _writer != Nobody)
        {
            waitsFor.Add(_writer);
        }

        _readers.Clear();
        _writer = step;
    }

    /// <summary>The part from here on, with the same history.</summary>
    internal Stretch CutAt(long start) => new(start) { _readers = [.. _readers], _writer = _writer };
}
