using System.Diagnostics.CodeAnalysis;

namespace Fluxion;

/// <summary>Says in words where two trees part; only computed once they are known to differ.</summary>
internal static class TreeMismatch
{
    private const int Listed = 6;

    internal static void ThrowIfDifferent<T>(
        string operation, T a, TreeWriter x, T b, TreeWriter y, string first = "first", string second = "second")
        where T : ITree<T>
    {
        if (x.Leaves.Count != y.Leaves.Count || x.Structure != y.Structure)
        {
            throw new TreeException($"{operation}: the two trees differ in structure. {Difference(Tree.Paths(a), Tree.Paths(b), first, second)} " +
                "Both need the same leaves in the same places: the same lists of the same lengths, and null in the same places.");
        }
    }

    [DoesNotReturn]
    internal static void ThrowCount(IReadOnlyList<string> paths, int given) =>
        throw new TreeException($"Tree.Unflatten: {Count(given)} given for a tree with {Count(paths.Count)} ({List(paths)}). Give one for each, in this order.");

    private static string Difference(IReadOnlyList<string> x, IReadOnlyList<string> y, string first, string second)
    {
        var i = 0;
        while (i < x.Count && i < y.Count && x[i] == y[i])
        {
            i++;
        }

        return (i < x.Count, i < y.Count) switch
        {
            (true, true) => $"Leaf {i} is {x[i]} in the {first} and {y[i]} in the {second}.",
            (true, false) => $"The {first} has {Count(x.Count)} and the {second} {Count(y.Count)}: {x[i]} is missing in the {second}.",
            (false, true) => $"The {first} has {Count(x.Count)} and the {second} {Count(y.Count)}: {y[i]} is missing in the {first}.",
            _ => "They have the same paths, but are nested differently.",
        };
    }

    private static string Count(int leaves) => leaves == 1 ? "1 leaf" : $"{leaves} leaves";

    private static string List(IReadOnlyList<string> paths) =>
        paths.Count == 1 && paths[0].Length == 0 ? "a tensor alone" : string.Join(", ", paths.Take(Listed)) + (paths.Count > Listed ? ", …" : "");
}
