namespace Fluxion.Compilation;

/// <summary>
/// A traced program, its plan once it is run, and the programs that follow from it: its derivatives and itself for a batch, each traced once.
/// </summary>
internal sealed class CompiledProgram(string name, Subprogram program, IReadOnlyList<bool>? donated = null, IReadOnlyList<IPass>? passes = null)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CompiledProgram> _derived = [];
    private Plan? _plan;
    private RecordedProgram? _recorded;

    internal string Name => name;

    internal Subprogram Program => program;

    /// <summary>What its graph goes through before it is planned, and the graphs of what follows from it.</summary>
    internal IReadOnlyList<IPass> Passes { get; } = passes ?? Pipeline.Exact;

    /// <summary>Of each input whether its memory is given away at a call; empty where none is.</summary>
    internal IReadOnlyList<bool> Donated { get; } = donated is not null && donated.Contains(true) ? donated : [];

    /// <summary>The plan, made when it is first asked for.</summary>
    internal Plan Plan
    {
        get
        {
            if (_plan is null)
            {
                lock (_gate)
                {
                    _plan ??= PlanBuilder.Build(Pipeline.Run(Passes, program.Graph), Donated);
                }
            }

            return _plan;
        }
    }

    /// <summary>A plan that reads and writes memory that callers lend; every input's memory may become a result's.</summary>
    internal Plan BufferedPlan => PlanBuilder.BuildInner(Pipeline.Run(Passes, program.Graph), [.. program.Graph.Inputs.Select(_ => true)]);

    /// <summary>The forward pass that saves what the backward pass needs, and the backward pass.</summary>
    internal RecordedProgram Recorded
    {
        get
        {
            lock (_gate)
            {
                return _recorded ??= RecordedProgram.Of(this);
            }
        }
    }

    /// <summary>Applies the program: as one operation to whoever follows its inputs, and at once where nobody does.</summary>
    internal Tensor[] Apply(params ReadOnlySpan<Tensor> inputs) => new CompiledCall(this).ApplyAll(inputs);

    /// <summary>Runs the plan on plain values.</summary>
    internal Tensor[] Run(ReadOnlySpan<Tensor> inputs)
    {
        var instance = Plan.Rent();
        try
        {
            return instance.Run(inputs);
        }
        finally
        {
            Plan.Return(instance);
        }
    }

    /// <summary>A program that follows from this one, traced the first time that it is asked for.</summary>
    internal CompiledProgram Derive(string key, Func<Tensor[], Tensor[]> function, IReadOnlyList<TensorType> arguments)
    {
        lock (_gate)
        {
            if (!_derived.TryGetValue(key, out var derived))
            {
                derived = new CompiledProgram($"{name}, {key}", Subprogram.Trace(name, function, arguments).Program, passes: Passes);
                _derived.Add(key, derived);
            }

            return derived;
        }
    }
}
