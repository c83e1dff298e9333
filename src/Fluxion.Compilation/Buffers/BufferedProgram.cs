using Fluxion.Compilation;

namespace Fluxion;

/// <summary>
/// A compiled program that reads its inputs from buffers and writes its results to buffers: running it allocates nothing. A result may go to
/// the buffer of an input, which is then updated. One call at a time runs; others wait.
/// </summary>
public sealed class BufferedProgram
{
    private readonly Lock _gate = new();
    private readonly Plan _plan;
    private readonly PlanInstance _instance;
    private readonly TensorBuffer?[] _spare;

    internal BufferedProgram(CompiledProgram program)
    {
        _plan = program.BufferedPlan;
        _instance = new PlanInstance(_plan, Arena.Of(_plan));
        _spare = new TensorBuffer?[_plan.Outputs.Count];
        Inputs = program.Program.Arguments;
        Outputs = program.Program.Results;
    }

    /// <summary>The type of each input: the leaves of the arguments in order.</summary>
    public IReadOnlyList<TensorType> Inputs { get; }

    /// <summary>The type of each result: the leaves of the results in order.</summary>
    public IReadOnlyList<TensorType> Outputs { get; }

    /// <summary>Runs the program.</summary>
    /// <param name="inputs">A buffer for each input.</param>
    /// <param name="outputs">A buffer for each result, no two the same.</param>
    /// <exception cref="ArgumentException">There are too few or too many buffers, one has another type, or two results share one.</exception>
    public void Run(ReadOnlySpan<TensorBuffer> inputs, ReadOnlySpan<TensorBuffer> outputs)
    {
        BufferChecks.Types("input", inputs, Inputs);
        BufferChecks.Types("result", outputs, Outputs);
        BufferChecks.Distinct(outputs);
        lock (_gate)
        {
            try
            {
                Lend(inputs, outputs);
                _instance.Execute();
                CopySpares(inputs, outputs);
            }
            finally
            {
                _instance.Forget();
            }
        }
    }

    private void Lend(ReadOnlySpan<TensorBuffer> inputs, ReadOnlySpan<TensorBuffer> outputs)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            _instance.LendInput(i, inputs[i].View.Data, 0);
        }

        for (var i = 0; i < outputs.Length; i++)
        {
            var route = _plan.Outputs[i];
            var target = IsUpdatedInTurn(route, inputs, outputs[i]) ? Spare(i) : outputs[i];
            switch (route.Kind)
            {
                case OutputKind.Computed:
                    _instance.LendOutput(i, target.View.Data, 0);
                    break;
                case OutputKind.Input:
                    DenseCopy.Run(inputs[route.Index].View, target.View);
                    break;
                case OutputKind.Constant:
                    DenseCopy.Run(_instance.Tensor(route.Place!), target.View);
                    break;
            }
        }
    }

    private void CopySpares(ReadOnlySpan<TensorBuffer> inputs, ReadOnlySpan<TensorBuffer> outputs)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            if (_plan.Outputs[i].Kind != OutputKind.Earlier && IsUpdatedInTurn(_plan.Outputs[i], inputs, outputs[i]))
            {
                DenseCopy.Run(_spare[i]!.View, outputs[i].View);
            }
        }

        for (var i = 0; i < outputs.Length; i++)
        {
            if (_plan.Outputs[i] is { Kind: OutputKind.Earlier, Index: var earlier })
            {
                DenseCopy.Run(outputs[earlier].View, outputs[i].View);
            }
        }
    }

    // Whether a result goes to the buffer of an input that other steps may still read when it is written.
    private bool IsUpdatedInTurn(OutputRoute route, ReadOnlySpan<TensorBuffer> inputs, TensorBuffer output)
    {
        var inPlace = route.Kind == OutputKind.Computed ? _plan.Buffers.Outputs[route.Index].InPlaceOf : null;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (ReferenceEquals(inputs[i], output) && inPlace != _plan.Buffers.Inputs[i])
            {
                return true;
            }
        }

        return false;
    }

    private TensorBuffer Spare(int output) => _spare[output] ??= new TensorBuffer(Outputs[output].Shape, Outputs[output].DType);
}
