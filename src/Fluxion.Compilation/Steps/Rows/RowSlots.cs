namespace Fluxion.Compilation;

/// <summary>The scratch of a kernel over rows: slots of so many bytes a row, used again once nobody needs what stands there.</summary>
internal sealed class RowSlots
{
    private const int Alignment = 64;

    private readonly List<int> _bytes = [];
    private readonly List<int> _free = [];

    /// <summary>Bytes of all slots a row.</summary>
    internal int BytesPerRow => _bytes.Sum();

    /// <summary>A slot that is used again only if it is released.</summary>
    internal int Add(int bytesPerRow)
    {
        _bytes.Add(bytesPerRow);
        return _bytes.Count - 1;
    }

    internal int Take(int bytesPerRow)
    {
        var known = _free.FindIndex(slot => _bytes[slot] == bytesPerRow);
        if (known < 0)
        {
            return Add(bytesPerRow);
        }

        var taken = _free[known];
        _free.RemoveAt(known);
        return taken;
    }

    internal void Release(int slot) => _free.Add(slot);

    /// <summary>Where each slot begins in scratch that holds so many rows; last, how many bytes there are.</summary>
    internal int[] Offsets(int rows)
    {
        var offsets = new int[_bytes.Count + 1];
        for (var i = 0; i < _bytes.Count; i++)
        {
            offsets[i + 1] = (offsets[i] + checked(rows * _bytes[i]) + Alignment - 1) & -Alignment;
        }

        return offsets;
    }
}
