namespace Fluxion.Compilation;

/// <summary>A function from tree to tree with the programs that it became, one for each combination of input types that was met.</summary>
internal sealed class CompiledFunction<T, TResult>(string name, Func<T, TResult> function, Donation donation, IReadOnlyList<IPass> passes) : ICompiledFunction
    where T : ITree<T>
    where TResult : ITree<TResult>
{
    [ThreadStatic]
    private static TreeWriter? _writer;

    private readonly Lock _gate = new();
    private Variant<TResult>[] _variants = [];

    public string Name => name;

    public IReadOnlyList<CompiledProgram> Programs => [.. Volatile.Read(ref _variants).Select(variant => variant.Program)];

    /// <summary>The program for an argument's types, of which nothing is captured.</summary>
    internal CompiledProgram Program(T argument)
    {
        var flat = Tree.Flatten(argument);
        var variant = Find(flat) ?? Add(argument, flat);
        return variant.Captured.Length == 0 ? variant.Program : throw new ArgumentException(
            $"Buffered: {name} reads {variant.Captured.Length} variables or followed tensors that it captured, for which there is no buffer. Pass them as arguments.");
    }

    internal TResult Call(T argument)
    {
        if (CompilationSwitch.IsOff)
        {
            return function(argument);
        }

        // One writer a thread is enough: a call within a call finds none and makes its own.
        var flat = _writer ?? new TreeWriter();
        _writer = null;
        argument.Flatten(flat);
        try
        {
            var variant = Find(flat) ?? Add(argument, flat);
            var results = Results(variant, flat.LeafSpan);
            return results is [TResult only] ? only : variant.Result.Unflatten(new TreeReader(results));
        }
        finally
        {
            flat.Clear();
            _writer = flat;
        }
    }

    private static Tensor[] Results(Variant<TResult> variant, ReadOnlySpan<Tensor> leaves)
    {
        Donation.Check(variant.Program.Donated, leaves);
        return variant.Captured.Length == 0 && ArePlain(leaves)
            ? variant.Program.Run(leaves)
            : variant.Program.Apply([.. leaves, .. variant.Captured]);
    }

    // Whether nobody follows them, so that there is nobody to tell of the call.
    private static bool ArePlain(ReadOnlySpan<Tensor> leaves)
    {
        foreach (var leaf in leaves)
        {
            if (leaf.Interpreter is not null)
            {
                return false;
            }
        }

        return Interpreter.Staging is not { TakesPlainValues: true };
    }

    private Variant<TResult>? Find(TreeWriter flat)
    {
        foreach (var variant in Volatile.Read(ref _variants))
        {
            if (variant.Fits(flat))
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
        var compiled = new CompiledProgram(name, program, donation.Of(Tree.Paths(argument)), passes);
        return new Variant<TResult>(flat.Structure, flat.Constants, types, compiled, captured, result!);
    }
}
