using System.Runtime.CompilerServices;

namespace Fluxion;

/// <summary>The lines of the user's code where recorded operations were made. They stand beside the nodes, so a node is no larger for them.</summary>
internal static class NodeLocations
{
    private static readonly ConditionalWeakTable<ReverseTensor, StrongBox<(string File, int Line)>> Table = [];
    private static int _scopes;

    internal static bool AreRecorded => Volatile.Read(ref _scopes) > 0;

    internal static void Begin() => Interlocked.Increment(ref _scopes);

    internal static void End() => Interlocked.Decrement(ref _scopes);

    internal static void Record(ReverseTensor node)
    {
        if (UserCode.Line() is { } line)
        {
            Table.Add(node, new(line));
        }
    }

    internal static (string File, int Line)? Of(ReverseTensor node) => Table.TryGetValue(node, out var line) ? line.Value : null;
}
