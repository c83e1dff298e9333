using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>A while loop on memory.</summary>
internal sealed class BoundWhile : BoundStep
{
    private readonly While _loop;
    private readonly PlanInstance _condition;
    private readonly PlanInstance _body;
    private readonly DenseTensor[] _inputs;
    private readonly DenseTensor[] _results;
    private readonly DenseTensor[] _spare;
    private readonly DenseTensor _truth;

    internal BoundWhile(WhileStep step, PlanInstance instance)
        : base(step)
    {
        _loop = (While)step.Nodes[0].Primitive!;
        _condition = new PlanInstance(step.Condition, instance.Part(step.Room));
        _body = new PlanInstance(step.Body, instance.Part(step.Room));
        _inputs = [.. step.Reads.Select(instance.Tensor)];
        _results = [.. step.Results.Select(instance.Tensor)];
        _spare = [.. step.Spare.Select(instance.Tensor)];
        _truth = instance.Tensor(step.Truth);
    }

    internal override void Run()
    {
        try
        {
            LendConstants();
            var last = Repeat();
            for (var i = 0; i < _results.Length && last != _results; i++)
            {
                DenseCopy.Run(last[i], _results[i]);
            }
        }
        finally
        {
            _condition.Forget();
            _body.Forget();
        }
    }

    private void LendConstants()
    {
        var body = _loop.Carried + _loop.SeenByCondition;
        for (var i = _loop.Carried; i < _inputs.Length; i++)
        {
            var (user, number) = i < body ? (_condition, i) : (_body, i - _loop.SeenByCondition);
            user.LendInput(number, _inputs[i].Data, _inputs[i].Offset);
        }

        _condition.LendOutput(0, _truth.Data, _truth.Offset);
    }

    // The tensors that hold what was carried at last.
    private DenseTensor[] Repeat()
    {
        var carry = _inputs;
        for (var step = 0; Holds(carry); step++)
        {
            _loop.CheckStep(step);
            var next = carry == _results ? _spare : _results;
            for (var i = 0; i < _results.Length; i++)
            {
                _body.LendInput(i, carry[i].Data, carry[i].Offset);
                _body.LendOutput(i, next[i].Data, next[i].Offset);
            }

            _body.Execute();
            carry = next;
        }

        return carry;
    }

    private bool Holds(DenseTensor[] carry)
    {
        for (var i = 0; i < _loop.Carried; i++)
        {
            _condition.LendInput(i, carry[i].Data, carry[i].Offset);
        }

        _condition.Execute();
        return _truth.Elements<bool>()[0];
    }
}
