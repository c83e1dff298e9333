namespace Fluxion;

/// <summary>
/// When the pool asks the garbage collector to run, by the bytes it handed out. Young generations often, so that a loop's blocks come back
/// while they are still in the cache; less often while that brings little, as when a large graph is being recorded. Generation 2 seldom,
/// for what was promoted once is out of reach of the younger ones.
/// </summary>
internal sealed class CollectionPace
{
    internal const long LeastBetweenFull = 256L << 20;

    private const long LeastBetweenYoung = 16L << 20;

    private long _sinceYoung;
    private long _sinceFull;
    private long _nextYoung = LeastBetweenYoung;
    private long _nextFull = LeastBetweenFull;

    internal void HandedOut(long bytes)
    {
        _sinceYoung += bytes;
        _sinceFull += bytes;
    }

    /// <summary>Whether to collect now, and up to which generation. Counting starts anew, so that only one thread does it.</summary>
    internal bool IsDue(long lent, out int generation)
    {
        // While young collections bring blocks back, little is lent and nothing needs the old generation.
        var full = _sinceFull > _nextFull && lent > LeastBetweenFull;
        generation = full ? GC.MaxGeneration : 1;
        if (!full && _sinceYoung <= _nextYoung)
        {
            return false;
        }

        _sinceYoung = 0;
        _sinceFull = full ? 0 : _sinceFull;
        return true;
    }

    internal void Collected(int generation, long returned, long live)
    {
        _nextYoung = returned >= _nextYoung / 2 ? LeastBetweenYoung : Math.Min(2 * _nextYoung, LeastBetweenFull);
        if (generation == GC.MaxGeneration)
        {
            _nextFull = Math.Max(LeastBetweenFull, live);
        }
    }
}
