namespace Fluxion.Compilation;

/// <summary>Which arguments of a compiled function give their memory to its results.</summary>
internal sealed class Donation
{
    [ThreadStatic]
    private static HashSet<object>? _seen;

    private readonly int[] _arguments;
    private readonly bool _isOnly;

    private Donation(int[] arguments, bool isOnly) => (_arguments, _isOnly) = (arguments, isOnly);

    /// <summary>The donation of arguments by their numbers, checked.</summary>
    internal static Donation Of(int[]? donate, int arguments)
    {
        foreach (var argument in donate ?? [])
        {
            if ((uint)argument >= (uint)arguments)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(donate), argument, $"Compile: there is no argument {argument} to donate; the function has {arguments}, numbered from 0.");
            }
        }

        return new Donation(donate ?? [], arguments == 1);
    }

    /// <summary>Of each leaf, by its path, whether it is donated.</summary>
    internal bool[] Of(IReadOnlyList<string> paths) =>
        [.. paths.Select(path => Array.Exists(_arguments, argument => _isOnly || IsOf(path, $"x{argument + 1}")))];

    /// <summary>Refuses a tensor that is donated and stands in a second place too: there it would change while it is read.</summary>
    internal static void Check(IReadOnlyList<bool> donated, ReadOnlySpan<Tensor> leaves)
    {
        if (donated.Count == 0)
        {
            return;
        }

        var seen = _seen ??= new HashSet<object>(ReferenceEqualityComparer.Instance);
        seen.Clear();
        for (var i = 0; i < donated.Count; i++)
        {
            if (donated[i])
            {
                Add(seen, leaves[i], i);
            }
        }

        for (var i = 0; i < leaves.Length && seen.Count > 0; i++)
        {
            if (!donated[i] && seen.Contains(MemoryOf(leaves[i])))
            {
                Throw(i);
            }
        }

        seen.Clear();
    }

    private static void Add(HashSet<object> seen, Tensor leaf, int place)
    {
        if (!seen.Add(MemoryOf(leaf)))
        {
            Throw(place);
        }
    }

    // Views of a block share it; of small tensors the elements are copied.
    private static object MemoryOf(Tensor leaf) => leaf is DenseTensor { Data: PooledBuffer block } ? block : leaf;

    private static void Throw(int place)
    {
        _seen!.Clear();
        throw new ArgumentException($"Compile: leaf {place + 1} is a tensor that is donated and given twice. Give a copy, or donate neither.");
    }

    private static bool IsOf(string path, string argument) =>
        path.StartsWith(argument, StringComparison.Ordinal) && (path.Length == argument.Length || path[argument.Length] is '.' or '[');
}
