namespace Fluxion.Compilation;

/// <summary>
/// A plan on memory of its own: an arena, constants, and the places of what comes and goes, which are lent for each run. One caller uses it at
/// a time.
/// </summary>
internal sealed class PlanInstance
{
    private readonly Plan _plan;
    private readonly Arena _arena;
    private readonly DenseTensor[] _constants;
    private readonly LentBuffer[] _inputs;
    private readonly LentBuffer[] _outputs;
    private readonly LentBuffer[] _arrays;
    private readonly BoundStep[] _steps;
    private readonly Placement?[] _placements = new Placement?[Crew.Most];
    private readonly IExecutor _executor;

    internal PlanInstance(Plan plan, IExecutor executor)
        : this(plan, executor, Arena.Of(plan))
    {
    }

    /// <summary>An instance whose arena is a part of another's: it runs within one of the other's steps.</summary>
    internal PlanInstance(Plan plan, Arena arena)
        : this(plan, SequentialExecutor.Instance, arena)
    {
    }

    private PlanInstance(Plan plan, IExecutor executor, Arena arena)
    {
        (_plan, _executor, _arena) = (plan, executor, arena);
        _constants = [.. plan.Buffers.Constants.Select(constant => PlacedResult.Apart(constant.Value))];
        _inputs = [.. plan.Buffers.Inputs.Select(buffer => new LentBuffer(buffer, _arena))];
        _outputs = [.. plan.Buffers.Outputs.Select(buffer => new LentBuffer(buffer, _arena))];
        _arrays = [.. _inputs.Concat(_outputs).Where(lent => lent.IsSmall)];
        _steps = [.. plan.Steps.Select(step => step.Bind(this))];
    }

    /// <summary>Where operations put what they make on the calling thread.</summary>
    internal Placement Placement => _placements[Worker.Number] ??= new Placement();

    internal IReadOnlyList<BoundStep> Steps => _steps;

    /// <summary>Bytes of memory of its own.</summary>
    internal long ArenaBytes => _plan.Memory.ArenaBytes;

    /// <summary>A tensor over a place of this instance's memory.</summary>
    internal DenseTensor Tensor(Place place)
    {
        var (layout, buffer) = (place.Layout, place.Buffer);
        return buffer.Kind switch
        {
            BufferKind.Arena => _arena.Tensor(buffer, layout),
            BufferKind.Constant => new DenseTensor(layout.Shape, layout.DType, _constants[buffer.External].Data, layout.Offset, layout.Strides),
            BufferKind.Input => _inputs[buffer.External].Tensor(layout),
            _ => _outputs[buffer.External].Tensor(layout),
        };
    }

    /// <summary>A part of this instance's arena as an arena.</summary>
    internal Arena Part(Place place) => _arena.Part(place.Buffer);

    /// <summary>Lends an inner plan the memory of an input, which it only reads.</summary>
    internal void LendInput(int input, object data, int start) => _inputs[input].Lend(data, start);

    /// <summary>Lends an inner plan the memory of a result.</summary>
    internal void LendOutput(int output, object data, int start) => _outputs[_plan.Outputs[output].Index].Lend(data, start);

    /// <summary>Lets go of all that was lent.</summary>
    internal void Forget()
    {
        foreach (var lent in _inputs)
        {
            lent.Lend(null, 0);
        }

        foreach (var lent in _outputs)
        {
            lent.Lend(null, 0);
        }
    }

    /// <summary>Runs the steps on what was lent.</summary>
    internal void Execute()
    {
        if (_plan.Profile is { } profile)
        {
            profile.Run(_steps);
        }
        else
        {
            _executor.Run(_steps);
        }
    }

    /// <summary>Puts something around the steps, for those who measure or disturb them.</summary>
    internal void Wrap(Func<BoundStep, BoundStep> wrapper)
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            _steps[i] = wrapper(_steps[i]);
        }
    }

    /// <summary>Runs the plan: from tensors for the inputs to tensors for the results.</summary>
    internal Tensor[] Run(ReadOnlySpan<Tensor> inputs)
    {
        // Loops stand in methods of their own: with one in a handler the runtime would never optimise this method by what it has seen.
        Check(inputs);
        try
        {
            Open(inputs);
            Pinning.Run(_arrays, this);
            return Results(inputs);
        }
        catch (Exception failure) when (_plan.TakesDonations)
        {
            throw StepFailure.WithLoss(failure);
        }
        finally
        {
            Close();
        }
    }

    private void Open(ReadOnlySpan<Tensor> inputs)
    {
        for (var i = 0; i < _inputs.Length; i++)
        {
            _inputs[i].Read(inputs[i].Concrete("Compile"));
        }

        foreach (var output in _outputs)
        {
            output.Open(_inputs);
        }
    }

    private void Close()
    {
        foreach (var lent in _inputs)
        {
            lent.Forget();
        }

        foreach (var lent in _outputs)
        {
            lent.Forget();
        }
    }

    // Before anything is given away: a call that is refused takes nothing.
    private static void Check(ReadOnlySpan<Tensor> inputs)
    {
        foreach (var input in inputs)
        {
            if (input.Concrete("Compile").Data is PooledBuffer block)
            {
                _ = block.Address;
            }
        }
    }

    private Tensor[] Results(ReadOnlySpan<Tensor> inputs)
    {
        var results = new Tensor[_plan.Outputs.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var route = _plan.Outputs[i];
            results[i] = route.Kind switch
            {
                OutputKind.Computed => _outputs[route.Index].Take(),
                OutputKind.Input => _inputs[route.Index].Back(inputs[route.Index]),
                OutputKind.Constant => Tensor(route.Place!),
                _ => results[route.Index],
            };
        }

        return results;
    }
}
