namespace Fluxion.Primitives;

/// <summary>
/// A step repeated while a condition on what is carried holds. How often is known only after it ran, so forward mode is a loop again, and
/// reverse mode a scan over the stated number of steps at most, of which those after the end do nothing.
/// </summary>
internal sealed class While : TuplePrimitive
{
    private readonly Subprogram _condition;
    private readonly Subprogram _body;
    private readonly int _carried;
    private readonly int _seenByCondition;
    private readonly int? _maxSteps;

    private While(Subprogram condition, Subprogram body, int carried, int seenByCondition, int? maxSteps) =>
        (_condition, _body, _carried, _seenByCondition, _maxSteps) = (condition, body, carried, seenByCondition, maxSteps);

    internal override string Parameters => _maxSteps is { } steps ? $"at most {steps} steps" : "";

    internal override IReadOnlyList<Graph> Subgraphs => [_condition.Graph, _body.Graph];

    internal Subprogram Condition => _condition;

    internal Subprogram Body => _body;

    /// <summary>How many tensors are carried from step to step.</summary>
    internal int Carried => _carried;

    /// <summary>How many of the inputs behind the carry the condition sees; the others the body does.</summary>
    internal int SeenByCondition => _seenByCondition;

    /// <summary>The loop with condition and step put in other words.</summary>
    internal While With(Graph condition, Graph body) => With(condition, body, _carried, _seenByCondition);

    /// <summary>The same where it carries, or its condition sees, another number of tensors.</summary>
    internal While With(Graph condition, Graph body, int carried, int seenByCondition) =>
        new(new Subprogram(condition), new Subprogram(body), carried, seenByCondition, _maxSteps);

    /// <summary>Refuses a step that is one too many.</summary>
    internal void CheckStep(int step)
    {
        if (step == _maxSteps)
        {
            throw new ConvergenceException(
                $"While: after maxSteps = {_maxSteps} steps the condition still holds. State a larger bound, or look why the loop does not end.");
        }
    }

    /// <summary>Traces condition and step, and repeats the step: from what is carried at first to what is carried at last.</summary>
    internal static Tensor[] Run(Func<Tensor[], Tensor> condition, Func<Tensor[], Tensor[]> step, Tensor[] carry, int? maxSteps)
    {
        var types = carry.Select(tensor => tensor.Type).ToArray();
        var (test, seen) = Subprogram.Trace("While", c => [condition(c)], types);
        if (test.Results[0] != new TensorType(DType.Bool, Shape.Scalar))
        {
            throw new ShapeException($"While: the condition must be one truth value, a scalar of type bool, but it is {test.Results[0]}. Compare, and reduce with All or Any.");
        }

        var (body, captured) = Subprogram.Trace("While", step, types);
        ScanTypes.CheckCarry("While", types, body.Results);
        return new While(test, body, carry.Length, seen.Length, maxSteps).ApplyAll([.. carry, .. seen, .. captured]);
    }

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs) => _body.Results;

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y)
    {
        var (carry, seen, constants) = Split(x);
        for (var step = 0; _condition.Run([.. carry, .. seen])[0].Item<bool>(); step++)
        {
            CheckStep(step);
            carry = _body.Run([.. carry, .. constants]);
        }

        carry.CopyTo(y);
    }

    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y)
    {
        var (carry, seen, constants) = Split(x);
        var directions = dx.ToArray();
        int[] carried = [.. Enumerable.Range(0, _carried).Where(i => y[i].DType.IsFloating())];
        int[] moved = [.. Enumerable.Range(_carried + seen.Length, constants.Length).Where(i => directions[i] is not null)];
        int[] moving = [.. carried, .. moved.Select(i => i - seen.Length)];
        Tensor[] first = [.. carry, .. carried.Select(i => Flow.OrZeros(directions[i], y[i]))];

        var last = Run(c => _condition.Run([.. c[.._carried], .. seen])[0], Step, first, _maxSteps);

        var tangents = new Tensor?[_carried];
        for (var i = 0; i < carried.Length; i++)
        {
            tangents[carried[i]] = last[_carried + i];
        }

        return tangents;

        Tensor[] Step(Tensor[] c)
        {
            Tensor[] values = [.. c[.._carried], .. constants];
            var (value, tangent) = Pushforward.Of(
                (LeafList at) => new LeafList(_body.Run(Places.With(values, moving, at.Items))),
                Places.Of(moving, values),
                new LeafList([.. c[_carried..], .. moved.Select(i => directions[i]!)]));
            return [.. value.Items, .. carried.Select(i => tangent.Items[i])];
        }
    }

    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted)
    {
        var steps = _maxSteps ?? throw new TransformException(
            "While: reverse mode must know how many steps there can be. State a bound: maxSteps; or use Scan or ForLoop where the number is known, or forward mode.");
        int[] results = [.. Enumerable.Range(0, _carried).Where(i => yBar[i] is not null)];
        var (_, pull) = Pullback.Of((LeafList at) => Places.Of(results, Bounded(at.Items, steps)), new LeafList(x.ToArray()));
        var cotangents = pull(new LeafList([.. results.Select(i => yBar[i]!)])).Items;
        return [.. cotangents.Select(cotangent => cotangent.DType.IsFloating() ? cotangent : null)];
    }

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var (carry, seen, constants) = Split(x);
        var flags = batched.ToArray();
        bool[] ofCondition = [.. Enumerable.Repeat(true, _carried), .. flags[_carried..(_carried + seen.Length)]];
        bool[] ofBody = [.. Enumerable.Repeat(true, _carried), .. flags[(_carried + seen.Length)..]];
        carry = [.. carry.Select((tensor, i) => Batching.All(tensor, flags[i], size))];
        return Run(c => Goes(c).Cast(DType.Int64).Sum() > 0, Step, carry, _maxSteps);

        Tensor Goes(Tensor[] c) => SubprogramBatch.Run(_condition, [.. c, .. seen], ofCondition, size)[0];

        // An example that has ended keeps what it has while the others go on.
        Tensor[] Step(Tensor[] c)
        {
            var goes = Goes(c);
            var next = SubprogramBatch.Run(_body, [.. c, .. constants], ofBody, size);
            return [.. next.Select((tensor, i) => SubprogramBatch.Select(goes, tensor, c[i]))];
        }
    }

    private Tensor[] Bounded(Tensor[] x, int steps)
    {
        var (carry, seen, constants) = Split(x);
        return Scan.Run(Step, carry, [], steps, isReverse: false);

        Tensor[] Step(Tensor[] c, Tensor[] _) =>
            Choice.Run("While", _condition.Run([.. c, .. seen])[0].Cast(DType.Int64), [a => a, a => _body.Run([.. a, .. constants])], c);
    }

    private (Tensor[] Carry, Tensor[] Seen, Tensor[] Constants) Split(ReadOnlySpan<Tensor> inputs) =>
        ([.. inputs[.._carried]], [.. inputs.Slice(_carried, _seenByCondition)], [.. inputs[(_carried + _seenByCondition)..]]);
}
