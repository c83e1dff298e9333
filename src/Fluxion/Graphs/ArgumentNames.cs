namespace Fluxion;

/// <summary>What a traced function calls its arguments.</summary>
internal static class ArgumentNames
{
    private const string Unnamed = "input";

    /// <summary>The names of the last parameters; one before them may hold what a method is bound to.</summary>
    internal static string[] Of(Delegate function, int count)
    {
        var parameters = function.Method.GetParameters();
        return [.. Enumerable.Range(parameters.Length - count, count).Select(i => i < 0 ? Unnamed : Written(parameters[i].Name))];
    }

    /// <summary>The path of each leaf of a tree; of a tensor, what the function calls it.</summary>
    internal static IReadOnlyList<string> OfLeaves<T>(Delegate function, T x)
        where T : ITree<T> => [.. Tree.Paths(x).Select(path => path.Length == 0 ? Of(function, 1)[0] : path)];

    // A discard, and a name that a compiler made up, say nothing.
    private static string Written(string? name) => name is { Length: > 0 } && char.IsLetter(name[0]) ? name : Unnamed;
}
