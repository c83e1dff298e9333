namespace Fluxion;

/// <summary>
/// Marks what is traced on this thread while something is computed again on purpose. Nodes of different marks are never merged: what a
/// checkpoint computes twice to save memory stays computed twice. Zero marks the rest of the program.
/// </summary>
internal static class Recomputation
{
    private static int _newest;

    [ThreadStatic]
    private static int _current;

    internal static int Current => _current;

    internal static int Fresh() => Interlocked.Increment(ref _newest);

    /// <summary>Marks what follows, until the scope ends.</summary>
    internal static Scope Enter(int mark)
    {
        var scope = new Scope(_current);
        _current = mark;
        return scope;
    }

    internal readonly ref struct Scope(int outer)
    {
        public void Dispose() => _current = outer;
    }
}
