namespace Fluxion.Primitives;

/// <summary>How a <see cref="Function"/> takes part in transforms: a primitive whose rules come from the user, checked at every call.</summary>
internal sealed class FunctionPrimitive(Function function, FunctionContext? context) : Primitive
{
    internal override string Name => function.Name;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => default;

    internal override TensorType InferByRunning(ReadOnlySpan<Tensor> inputs)
    {
        var interpreter = new TraceInterpreter();
        var typed = new Tensor[inputs.Length];
        for (var i = 0; i < typed.Length; i++)
        {
            typed[i] = interpreter.Input(inputs[i].Type, "input");
        }

        return function.Forward(new FunctionContext(), typed).Type;
    }

    /// <summary>The forward pass as a graph; null where it captured what somebody follows, which it refuses in words when it runs.</summary>
    internal Graph? Trace(IReadOnlyList<TensorType> types)
    {
        var interpreter = new TraceInterpreter();
        Tensor[] inputs = [.. types.Select(type => interpreter.Input(type, "input"))];
        var y = interpreter.Run(typed => function.Forward(new FunctionContext(), typed), inputs);
        var graph = TracedGraph.Of(interpreter, inputs, [interpreter.NodeOf(y)]);
        return graph.Nodes.Any(node => node.Computed?.Interpreter is not null) ? null : graph;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => Plain(function.Forward(new FunctionContext(), [.. inputs]));

    internal override (Tensor Output, Primitive Kept) Record(ReadOnlySpan<Tensor> x)
    {
        var kept = new FunctionContext();
        var followed = false;
        foreach (var input in x)
        {
            followed |= input.Interpreter is not null;
        }

        if (!followed && !function.KeepsInputsOnly)
        {
            return (Plain(function.Forward(kept, [.. x])), new FunctionPrimitive(function, kept));
        }

        // One level down somebody else follows: there the output obeys the user's rule again, and what is saved is followed as it is.
        return (Apply(x), new FunctionPrimitive(function, Saved(x)));
    }

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) => function.Push(context ?? Saved(x), x, dx, y);

    internal override Tensor? Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => Pulled(yBar, x)[input];

    internal override void Vjp(Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y, ReadOnlySpan<bool> wanted, Span<Tensor?> parts) =>
        Pulled(yBar, x).CopyTo(parts);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        new BatchedFunction(function, batched.ToArray(), size).Apply([.. x]);

    // All inputs' cotangents come from one backward pass.
    private Tensor?[] Pulled(Tensor yBar, ReadOnlySpan<Tensor> x)
    {
        var cotangents = function.Backward(context ?? Saved(x), yBar);
        FunctionRules.Check(Name, x, cotangents);
        return cotangents;
    }

    private FunctionContext Saved(ReadOnlySpan<Tensor> x)
    {
        var saved = new FunctionContext();
        if (function.KeepsInputsOnly)
        {
            saved.Save([.. x]);
        }
        else
        {
            function.Forward(saved, [.. x]);
        }

        return saved;
    }

    private Tensor Plain(Tensor y) => y.Interpreter is null ? y : throw new TransformException(
        $"{Name}: the forward pass captured a tensor that a transform or a Variable follows, whose derivative would be lost. Pass it as an input.");
}
