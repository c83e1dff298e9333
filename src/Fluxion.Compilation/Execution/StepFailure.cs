namespace Fluxion.Compilation;

/// <summary>What is said when a step fails. What an operation finds wrong itself already begins with its name, and stays as eager code throws it.</summary>
internal static class StepFailure
{
    /// <summary>Whether an exception does not yet tell all that is known: which operation failed, and where in the user's code it is.</summary>
    internal static bool IsToBeNamed(Exception failure, Step step) => !SaysItself(failure, step) || Line(step) is not null;

    /// <summary>The exception with what it does not tell.</summary>
    internal static Exception Named(Exception failure, Step step)
    {
        var line = Line(step) is { } place ? $" (at {Path.GetFileName(place.File)}:{place.Line})" : "";
        return SaysItself(failure, step)
            ? WithMessage(failure, failure.Message + line)
            : new InvalidOperationException($"{step.Name}: failed in a compiled program{line}: {failure.Message}", failure);
    }

    /// <summary>The exception with the news that arguments are lost which the failed call had been given.</summary>
    internal static Exception WithLoss(Exception failure) => WithMessage(
        failure, failure.Message + " The donated arguments of this call are lost, for they may have been overwritten in part: make them again from a copy.");

    private static bool SaysItself(Exception failure, Step step)
    {
        if (failure is ShapeException or DTypeException or TransformException or SingularMatrixException or ConvergenceException or ArgumentOutOfRangeException)
        {
            return true;
        }

        foreach (var node in step.Nodes)
        {
            if (failure.Message.StartsWith(node.Operation, StringComparison.Ordinal) && failure.Message.AsSpan(node.Operation.Length).StartsWith(":"))
            {
                return true;
            }
        }

        return false;
    }

    // The last operation is the one that was written last; the lines of those fused into it are near.
    private static (string File, int Line)? Line(Step step) => step.Nodes[^1].Location;

    // Of the types that operations throw; their messages cannot be changed.
    private static Exception WithMessage(Exception failure, string message) => failure switch
    {
        ShapeException => new ShapeException(message),
        DTypeException => new DTypeException(message),
        TransformException => new TransformException(message),
        DivideByZeroException => new DivideByZeroException(message, failure),
        SingularMatrixException => new SingularMatrixException(message),
        ConvergenceException => new ConvergenceException(message),
        ArgumentOutOfRangeException => new ArgumentOutOfRangeException(message, failure),
        _ => new InvalidOperationException(message, failure),
    };
}
