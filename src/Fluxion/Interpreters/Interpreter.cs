namespace Fluxion;

/// <summary>
/// One way to read a program, for one run of one transform. Levels are birth numbers: a transform that starts inside another is
/// younger, so its level is higher, and perturbations never get confused, whatever the threads.
/// </summary>
internal abstract class Interpreter
{
    private static long _newest;
    private bool _finished;

    /// <summary>
    /// Whoever takes the operations of this thread even where no input carries its tracer; null mostly. So a branch that may not run keeps
    /// to itself what it computes from outside alone.
    /// </summary>
    [ThreadStatic]
    private static Interpreter? _staging;

    protected Interpreter() => Level = Interlocked.Increment(ref _newest);

    internal static Interpreter? Staging => _staging;

    internal long Level { get; }

    /// <summary>The transform's name in errors.</summary>
    protected abstract string Name { get; }

    /// <summary>Whether <see cref="RunStaged"/> gives it even operations on plain values; if not, those that somebody older follows.</summary>
    internal virtual bool TakesPlainValues => true;

    /// <summary>Processes one operation of which some input carries this interpreter's tracer.</summary>
    internal abstract Tensor Process(Primitive primitive, ReadOnlySpan<Tensor> inputs, TensorType type);

    /// <summary>Whether its run is over, so that its tracers stand for nothing any more.</summary>
    internal bool IsFinished => _finished;

    /// <summary>Runs a program under this interpreter. Once it is over, with a result or not, no operation may use the tracers.</summary>
    internal TResult Run<T, TResult>(Func<T, TResult> program, T argument)
    {
        try
        {
            return program(argument);
        }
        finally
        {
            _finished = true;
        }
    }

    /// <summary>Runs a program of which this interpreter takes every operation that no younger one does.</summary>
    internal TResult RunStaged<T, TResult>(Func<T, TResult> program, T argument)
    {
        var outer = _staging;
        _staging = this;
        try
        {
            return Run(program, argument);
        }
        finally
        {
            _staging = outer;
        }
    }

    /// <summary>Refuses what changes something outside while the thread traces: it would happen once, and not in what the trace becomes.</summary>
    /// <param name="what">What was asked for, in words.</param>
    /// <param name="instead">What to do instead.</param>
    internal static void RefuseWhileTracing(string what, string instead)
    {
        if (_staging is TraceInterpreter tracing)
        {
            throw new TransformException($"{what} inside {tracing.Name}: the function runs once, while it is traced, and never again. {instead}");
        }
    }

    internal void CheckRunning(Primitive primitive, ReadOnlySpan<Tensor> inputs)
    {
        if (_finished)
        {
            ThrowLeaked(primitive, inputs);
        }
    }

    private void ThrowLeaked(Primitive primitive, ReadOnlySpan<Tensor> inputs)
    {
        foreach (var x in inputs)
        {
            if (ReferenceEquals(x.Interpreter, this))
            {
                throw new TransformException(
                    $"{primitive.Name}: an operand of type {x.Type} belongs to a {Name} that has finished. It leaked out of the function, "
                    + "through a field or a captured variable; return it from the function instead, or take it out as numbers with ToArray.");
            }
        }
    }
}
