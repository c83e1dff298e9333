using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Where the transforms of one lane begin, and how they come from memory and go back. Places that are left over repeat the last one.</summary>
internal unsafe struct LaneOffsets<T>
    where T : unmanaged
{
    private fixed long _offsets[16];
    private readonly int _count;
    private readonly bool _adjacent;

    /// <param name="offsets">Up to a lane of offsets, in complex numbers.</param>
    public LaneOffsets(ReadOnlySpan<nint> offsets)
    {
        _count = offsets.Length;
        _adjacent = _count == Vector512<T>.Count;
        for (var i = 0; i < Vector512<T>.Count; i++)
        {
            _offsets[i] = offsets[Math.Min(i, _count - 1)];
            _adjacent &= _offsets[i] == _offsets[0] + i;
        }
    }

    /// <summary>One number of each transform, those at <paramref name="x"/> for an offset of 0.</summary>
    public ComplexLanes<T> Load(T* x)
    {
        fixed (long* offsets = _offsets)
        {
            return _adjacent ? ComplexPack.Load(x + (2 * offsets[0])) : ComplexPack.Gather(x, offsets);
        }
    }

    public void Store(ComplexLanes<T> z, T* y)
    {
        fixed (long* offsets = _offsets)
        {
            if (_adjacent)
            {
                ComplexPack.Store(z, y + (2 * offsets[0]));
            }
            else
            {
                ComplexPack.Scatter(z, y, offsets, _count);
            }
        }
    }
}
