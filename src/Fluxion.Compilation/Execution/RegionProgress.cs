namespace Fluxion.Compilation;

/// <summary>How far a run of a region has come: which members can begin now, and for how many others each of the rest waits. Not for several threads at once.</summary>
internal sealed class RegionProgress
{
    private readonly Stack<int> _ready = new();
    private int[] _waits = [];
    private Region? _region;

    /// <summary>How many members can begin that nobody has taken.</summary>
    internal int Ready => _ready.Count;

    internal void Begin(Region region)
    {
        _region = region;
        _waits = _waits.Length < region.Waits.Length ? new int[region.Waits.Length] : _waits;
        region.Waits.CopyTo(_waits, 0);
        _ready.Clear();
        for (var member = region.Waits.Length - 1; member >= 0; member--)
        {
            if (region.Waits[member] == 0)
            {
                _ready.Push(member);
            }
        }
    }

    /// <summary>A member that can begin; there must be one.</summary>
    internal int Take() => _ready.Pop();

    /// <summary>Notes that a member is done, and takes the next for whoever did it: one that waited for it, if there is one.</summary>
    internal int? Finish(int member)
    {
        int? next = null;
        foreach (var follower in _region!.After(member))
        {
            if (--_waits[follower] == 0)
            {
                if (next is { } other)
                {
                    _ready.Push(other);
                }

                next = follower;
            }
        }

        return next ?? (_ready.TryPop(out var free) ? free : null);
    }

    /// <summary>Lets nothing begin any more.</summary>
    internal void Stop() => _ready.Clear();
}
