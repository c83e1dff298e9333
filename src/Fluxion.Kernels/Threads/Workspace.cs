namespace Fluxion.Kernels;

/// <summary>
/// Memory that the thread lends for the length of a call and keeps for the next one, in the manner of a stack: what is taken here is given
/// back when this ends, and calls within take theirs above it. Only the thread that opened it takes from it; others may use what was taken.
/// </summary>
internal readonly unsafe ref struct Workspace
{
    private readonly WorkspaceStack _stack;
    private readonly WorkspaceStack.Mark _mark;

    private Workspace(WorkspaceStack stack) => (_stack, _mark) = (stack, stack.Top);

    /// <summary>Starts on top of what the thread has in use. Dispose it in the reverse order of opening.</summary>
    public static Workspace Open() => new(WorkspaceStack.OfThread);

    /// <summary>Room for elements of any content, aligned to a cache line.</summary>
    public T* Take<T>(nint count)
        where T : unmanaged => (T*)_stack.Take(checked(count * sizeof(T)));

    /// <summary>The same, cleared.</summary>
    public T* Zeros<T>(nint count)
        where T : unmanaged
    {
        var zeros = Take<T>(count);
        new Span<T>(zeros, checked((int)count)).Clear();
        return zeros;
    }

    /// <summary>The same as <see cref="Take"/>, as a span.</summary>
    public Span<T> Span<T>(int count)
        where T : unmanaged => new(Take<T>(count), count);

    public void Dispose() => _stack.Return(_mark);
}
