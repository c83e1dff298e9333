using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Kernels;

/// <summary>
/// The blocks of one thread behind its <see cref="Workspace"/>s. A block never moves while something in it is in use. Large ones are kept only
/// until the collector wants them while nothing is in use.
/// </summary>
internal sealed unsafe class WorkspaceStack
{
    private const int FirstLines = 1 << 10;

    // 16 MB.
    private const int LargeLines = 1 << 18;

    [ThreadStatic]
    private static WorkspaceStack? _ofThread;

    // Lines and not bytes, so that a block may exceed two gigabytes. Pinned, so that pointers stay good without a handle.
    private readonly List<Line[]> _blocks = [];

    // Of each block that is large, while nothing is in use, all that holds it.
    private readonly List<WeakReference<Line[]>> _idle = [];
    private int _block = -1;
    private nint _used;

    public static WorkspaceStack OfThread => _ofThread ??= new WorkspaceStack();

    /// <summary>Where the next room begins.</summary>
    public Mark Top => new(_block, _used);

    public void* Take(nint bytes)
    {
        var lines = (bytes + sizeof(Line) - 1) / sizeof(Line);
        if (_block < 0 || lines > Room(_blocks[_block]) - _used)
        {
            Enter(lines);
        }

        var first = Start(_blocks[_block]) + _used;
        _used += lines;
        return first;
    }

    public void Return(Mark mark)
    {
        (_block, _used) = (mark.Block, mark.Used);
        for (var i = 0; _block < 0 && i < _blocks.Count; i++)
        {
            if (_blocks[i].Length > LargeLines)
            {
                _idle[i].SetTarget(_blocks[i]);
                _blocks[i] = [];
            }
        }
    }

    // To the next block; where it is too small, a larger one takes its place.
    private void Enter(nint lines)
    {
        _block++;
        _used = 0;
        if (_block == _blocks.Count)
        {
            _blocks.Add([]);
            _idle.Add(new WeakReference<Line[]>([]));
        }

        if (_blocks[_block].Length == 0 && _idle[_block].TryGetTarget(out var idle))
        {
            _blocks[_block] = idle;
        }

        if (Room(_blocks[_block]) < lines)
        {
            var least = _block == 0 ? FirstLines : 2 * Room(_blocks[_block - 1]);
            _blocks[_block] = GC.AllocateUninitializedArray<Line>(checked((int)Math.Max(least, lines) + 1), pinned: true);
        }
    }

    // One line is for the sake of alignment.
    private static nint Room(Line[] block) => block.Length - 1;

    private static Line* Start(Line[] block)
    {
        var start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(block));
        return (Line*)((start + sizeof(Line) - 1) & -sizeof(Line));
    }

    /// <summary>A height of the stack.</summary>
    public readonly record struct Mark(int Block, nint Used);

    [StructLayout(LayoutKind.Sequential, Size = 64)]
    private struct Line;
}
