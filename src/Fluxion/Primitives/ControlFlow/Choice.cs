namespace Fluxion.Primitives;

/// <summary>
/// One of several programs, chosen by a whole number: the inputs are the number, the arguments of all, and what each branch captured. Only
/// the chosen one runs, and its derivative is the choice among the branches' derivatives. Under Vmap, where each example may choose
/// otherwise, all run and the results are selected.
/// </summary>
internal sealed class Choice : TuplePrimitive
{
    private readonly string _name;
    private readonly Subprogram[] _branches;
    private readonly int _arguments;

    private Choice(string name, Subprogram[] branches, int arguments) => (_name, _branches, _arguments) = (name, branches, arguments);

    internal override string Parameters => $"of {_branches.Length}";

    internal override IReadOnlyList<Graph> Subgraphs => [.. _branches.Select(branch => branch.Graph)];

    internal IReadOnlyList<Subprogram> Branches => _branches;

    /// <summary>How many arguments all branches take alike.</summary>
    internal int Arguments => _arguments;

    /// <summary>How many inputs there are: the number, the arguments, and what the branches captured.</summary>
    internal int InputCount => 1 + _arguments + _branches.Select((_, branch) => CapturedBy(branch)).Sum();

    /// <summary>The same choice with the branches put in other words.</summary>
    internal Choice With(IEnumerable<Graph> branches) => With(branches, _arguments);

    /// <summary>The same where all branches together take another number of arguments.</summary>
    internal Choice With(IEnumerable<Graph> branches, int arguments) => new(_name, [.. branches.Select(branch => new Subprogram(branch))], arguments);

    /// <summary>The number of the branch to run.</summary>
    internal int BranchOf(long index) => Check(_name, index, _branches.Length);

    /// <summary>Traces the branches and takes the one with the index.</summary>
    internal static Tensor[] Run(string name, Tensor index, IReadOnlyList<Func<Tensor[], Tensor[]>> branches, Tensor[] arguments)
    {
        var types = arguments.Select(argument => argument.Type).ToArray();
        var traced = branches.Select(branch => Subprogram.Trace(name, branch, types, isBranch: true)).ToArray();
        var first = traced[0].Program.Results;
        for (var i = 1; i < traced.Length; i++)
        {
            if (!traced[i].Program.Results.AsSpan().SequenceEqual(first))
            {
                throw new ShapeException(
                    $"{name}: all branches must return the same types, but the first returns {Words(first)} and number {i + 1} returns {Words(traced[i].Program.Results)}. "
                    + "Cast or broadcast one of them.");
            }
        }

        return new Choice(name, [.. traced.Select(one => one.Program)], arguments.Length)
            .ApplyAll([index, .. arguments, .. traced.SelectMany(one => one.Captured)]);
    }

    /// <summary>The number of the branch, if there is one of this number.</summary>
    internal static int IndexOf(string name, Tensor index, int branches) => Check(name, index.Item<long>(), branches);

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs) => _branches[0].Results;

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y)
    {
        var index = BranchOf(x[0].Item<long>());
        _branches[index].Run(InputsOf(index, x.ToArray())).CopyTo(y);
    }

    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y)
    {
        var (values, directions) = (x.ToArray(), dx.ToArray());
        int[] moving = [.. Enumerable.Range(0, values.Length).Where(i => directions[i] is not null)];
        int[] results = [.. Enumerable.Range(0, y.Length).Where(i => y[i].DType.IsFloating())];
        if (moving.Length == 0)
        {
            return new Tensor?[y.Length];
        }

        var moved = Run(_name, values[0], [.. _branches.Select((_, branch) => Tangents(branch))], []);
        var tangents = new Tensor?[y.Length];
        for (var i = 0; i < results.Length; i++)
        {
            tangents[results[i]] = moved[i];
        }

        return tangents;

        Func<Tensor[], Tensor[]> Tangents(int branch) => _ =>
        {
            var (_, tangent) = Pushforward.Of(
                (LeafList at) => Places.Of(results, _branches[branch].Run(InputsOf(branch, Places.With(values, moving, at.Items)))),
                Places.Of(moving, values),
                new LeafList([.. moving.Select(i => directions[i]!)]));
            return tangent.Items;
        };
    }

    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted)
    {
        var (values, flags) = (x.ToArray(), wanted.ToArray());
        int[] flowing = [.. Enumerable.Range(1, values.Length - 1).Where(i => flags[i] && values[i].DType.IsFloating())];
        int[] results = [.. Enumerable.Range(0, y.Length).Where(i => yBar[i] is not null)];
        var cotangents = new Tensor?[values.Length];
        if (flowing.Length == 0)
        {
            return cotangents;
        }

        var parts = Run(_name, values[0], [.. _branches.Select((_, branch) => Cotangents(branch))], []);
        for (var i = 0; i < flowing.Length; i++)
        {
            cotangents[flowing[i]] = parts[i];
        }

        return cotangents;

        Func<Tensor[], Tensor[]> Cotangents(int branch) => _ =>
        {
            var (_, pull) = Pullback.Of(
                (LeafList at) => Places.Of(results, _branches[branch].Run(InputsOf(branch, Places.With(values, flowing, at.Items)))), Places.Of(flowing, values));
            return pull(new LeafList([.. results.Select(i => yBar[i]!)])).Items;
        };
    }

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var (values, flags) = (x.ToArray(), batched.ToArray());
        if (!flags[0])
        {
            return Run(_name, values[0], [.. _branches.Select<Subprogram, Func<Tensor[], Tensor[]>>((_, branch) => _ => OfBatch(branch))], []);
        }

        var chosen = OfBatch(0);
        for (var branch = 1; branch < _branches.Length; branch++)
        {
            var isChosen = values[0].EqualTo(branch);
            chosen = [.. OfBatch(branch).Select((tensor, i) => SubprogramBatch.Select(isChosen, tensor, chosen[i]))];
        }

        return chosen;

        Tensor[] OfBatch(int branch) => SubprogramBatch.Run(_branches[branch], InputsOf(branch, values), InputsOf(branch, flags), size);
    }

    private static string Words(TensorType[] types) => string.Join(", ", types);

    private static int Check(string name, long index, int branches) => index >= 0 && index < branches ? (int)index : throw new ArgumentOutOfRangeException(
        nameof(index), index, $"{name}: there is no branch {index}; there are {branches}, from 0.");

    // The arguments of all branches, and what this one captured, from the inputs of the choice.
    internal T[] InputsOf<T>(int branch, T[] inputs)
    {
        var start = 1 + _arguments;
        for (var i = 0; i < branch; i++)
        {
            start += CapturedBy(i);
        }

        return [.. inputs[1..(1 + _arguments)], .. inputs[start..(start + CapturedBy(branch))]];
    }

    private int CapturedBy(int branch) => _branches[branch].Graph.Inputs.Count - _arguments;
}
