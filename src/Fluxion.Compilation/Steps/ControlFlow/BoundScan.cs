using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>A scan on memory. A step costs what its body costs, and a few numbers that say where the next row is.</summary>
internal sealed class BoundScan : BoundStep
{
    private readonly ScanLayout _layout;
    private readonly PlanInstance _body;
    private readonly DenseTensor[] _inputs;
    private readonly DenseTensor[] _results;
    private readonly DenseTensor[] _spare;
    private readonly int[] _inputRows;
    private readonly int[] _resultRows;

    internal BoundScan(ScanStep step, PlanInstance instance)
        : base(step)
    {
        _layout = step.Layout;
        _body = new PlanInstance(step.Body, instance.Part(step.Room));
        _inputs = [.. step.Reads.Select(instance.Tensor)];
        _results = [.. step.Results.Select(instance.Tensor)];
        _spare = [.. step.Spare.Select(instance.Tensor)];
        _inputRows = [.. step.Body.Graph.Inputs.Select(input => input.Type.Shape.Size)];
        _resultRows = [.. step.Body.Graph.Outputs.Select(output => output.Type.Shape.Size)];
    }

    internal override void Run()
    {
        if (_layout.Length == 0)
        {
            for (var i = 0; i < _layout.Carried; i++)
            {
                DenseCopy.Run(_inputs[i], _results[i]);
            }

            return;
        }

        try
        {
            for (var i = _layout.Carried + _layout.Sliced; i < _inputs.Length; i++)
            {
                _body.LendInput(i, _inputs[i].Data, _inputs[i].Offset);
            }

            for (var step = 0; step < _layout.Length; step++)
            {
                LendCarry(step);
                LendRows(_layout.PlaceOf(step));
                _body.Execute();
            }
        }
        finally
        {
            _body.Forget();
        }
    }

    // The two places take turns so that the last step writes where the result is wanted.
    private void LendCarry(int step)
    {
        var isLast = ((_layout.Length - step) & 1) == 1;
        var from = step == 0 ? _inputs : isLast ? _spare : _results;
        var to = isLast ? _results : _spare;
        for (var i = 0; i < _layout.Carried; i++)
        {
            _body.LendInput(i, from[i].Data, from[i].Offset);
            _body.LendOutput(i, to[i].Data, to[i].Offset);
        }
    }

    private void LendRows(int place)
    {
        for (var i = _layout.Carried; i < _layout.Carried + _layout.Sliced; i++)
        {
            _body.LendInput(i, _inputs[i].Data, _inputs[i].Offset + (place * _inputRows[i]));
        }

        for (var i = _layout.Carried; i < _results.Length; i++)
        {
            _body.LendOutput(i, _results[i].Data, _results[i].Offset + (place * _resultRows[i]));
        }
    }
}
