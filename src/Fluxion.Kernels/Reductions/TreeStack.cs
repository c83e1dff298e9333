using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// A binary tree over lanes that come one after the other: two neighbours join as soon as both are there, as a counter carries, so that
/// only one lane a level waits; the span lent has room for as many levels as there may be.
/// </summary>
internal ref struct TreeStack<T, TOp>(Span<Vector512<T>> partial)
    where T : unmanaged
    where TOp : struct, IReductionOperator<T>
{
    private readonly Span<Vector512<T>> _partial = partial;
    private int _depth;
    private uint _pushed;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(Vector512<T> lane)
    {
        for (var joins = BitOperations.TrailingZeroCount(++_pushed); joins > 0; joins--)
        {
            lane = TOp.Combine(_partial[--_depth], lane);
        }

        _partial[_depth++] = lane;
    }

    /// <summary>What is pushed from now on stands lower in the tree, and never fills a whole place among what is there.</summary>
    public void NextLevel() => _pushed = 0;

    /// <summary>Joins what waits, the last with the last but one first.</summary>
    public Vector512<T> Close() => Close(_partial[--_depth]);

    /// <summary>The same with one more lane behind all others.</summary>
    public Vector512<T> Close(Vector512<T> last)
    {
        while (_depth > 0)
        {
            last = TOp.Combine(_partial[--_depth], last);
        }

        return last;
    }
}
