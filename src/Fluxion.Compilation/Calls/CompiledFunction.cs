namespace Fluxion.Compilation;

/// <summary>A function from tree to tree with the programs that it became, one for each combination of input types that was met.</summary>
internal sealed class CompiledFunction<T, TResult>(string name, Func<T, TResult> function, Donation donation) : ICompiledFunction
    where T : ITree<T>
    where TResult : ITree<TResult>
{
    private readonly Lock _gate = new();
    private Variant<TResult>[] _variants = [];

    public string Name => name;

    public IReadOnlyList<CompiledProgram> Programs => [.. Volatile.Read(ref _variants).Select(variant => variant.Program)];

    internal TResult Call(T argument)
    {
        if (CompilationSwitch.IsOff)
        {
            return function(argument);
        }

        var flat = Tree.Flatten(argument);
        var variant = Find(flat) ?? Add(argument, flat);
        Donation.Check(variant.Program.Donated, flat.Leaves);
        var results = variant.Program.Apply([.. flat.Leaves, .. variant.Captured]);
        return Tree.Unflatten(variant.Result, results);
    }

    private Variant<TResult>? Find(TreeWriter flat)
    {
        foreach (var variant in Volatile.Read(ref _variants))
        {
            if (variant.Fits(flat.Structure, flat.Leaves))
            {
                return variant;
            }
        }

        return null;
    }

    private Variant<TResult> Add(T argument, TreeWriter flat)
    {
        lock (_gate)
        {
            if (Find(flat) is { } existing)
            {
                return existing;
            }

            var variant = Trace(argument, flat);

            // What a transform follows that is over after this call must not be found by the next one.
            if (!variant.Captured.Any(captured => captured is not Variable && captured.Interpreter is not null))
            {
                _variants = [.. _variants, variant];
                VariantWarning.Check(name, _variants);
            }

            return variant;
        }
    }

    private Variant<TResult> Trace(T argument, TreeWriter flat)
    {
        TResult? result = default;
        var types = flat.Leaves.Select(leaf => leaf.Type).ToArray();
        var (program, captured) = Subprogram.Trace(
            "Compile",
            leaves =>
            {
                result = function(Tree.Unflatten(argument, leaves));
                return [.. Tree.Leaves(result)];
            },
            types,
            isWhole: true,
            names: Tree.Paths(argument));
        var compiled = new CompiledProgram(name, program, donation.Of(Tree.Paths(argument)));
        return new Variant<TResult>(flat.Structure, types, compiled, captured, result!);
    }
}
