namespace Fluxion;

/// <summary>
/// Finds a minimum of a function of a tensor or a tree from a start, by search directions and a line search along each (J. Nocedal and
/// S. Wright, Numerical Optimization, 2nd edition, 2006). For functions that are the same at every call; for losses of batches see
/// <see cref="Optimizer"/>.
/// </summary>
public abstract record Minimizer
{
    /// <summary>It is enough when ‖∇f‖, the Euclidean norm over all leaves, is not above this.</summary>
    public double GradientTolerance { get; init => field = Option.NonNegative(value); } = 1e-8;

    /// <summary>After how many iterations to give up.</summary>
    public int MaxIterations { get; init => field = Option.AtLeastOne(value); } = 1000;

    /// <summary>How far to go along a direction.</summary>
    public StrongWolfe LineSearch { get; init; } = new();

    /// <summary>Goes from a start to a minimum nearby.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="function">The function, with a scalar result.</param>
    /// <param name="start">Where to start. Floating-point leaves, all of one element type, are what is looked for; others stay.</param>
    /// <exception cref="ShapeException">The function's result is no scalar.</exception>
    /// <exception cref="MinimizationException">The function is not finite at the start, or its gradient is not where the function is.</exception>
    public Minimization<T> Minimize<T>(Func<T, Tensor> function, T start)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(function);
        var tree = new FlatTree<T>(Name, start);
        var objective = new Objective(Name, x => function(tree.Unpack(x)));
        var (point, iterations, reason) = Descend(objective, objective.At(tree.Start));
        return new(tree.Unpack(point.X), point.Value, point.GradientNorm, iterations, objective.Counts, reason);
    }

    /// <summary>The directions of a fresh run.</summary>
    private protected abstract SearchDirection Begin(Objective objective);

    private string Name => GetType().Name;

    private (Point Point, int Iterations, StopReason Reason) Descend(Objective objective, Point point)
    {
        if (!double.IsFinite(point.Value))
        {
            throw new MinimizationException($"{Name}: the function is {point.Value} at the start; start where it is finite.");
        }

        var search = Begin(objective);
        for (var iteration = 0; ; iteration++)
        {
            if (point.GradientNorm <= GradientTolerance)
            {
                return (point, iteration, StopReason.GradientTolerance);
            }

            if (iteration == MaxIterations)
            {
                return (point, iteration, StopReason.IterationLimit);
            }

            var line = new Line(objective, point, search.At(point));
            if (LineSearch.Search(line.Value, line.Slope, search.FirstStep(point, line.Slope(0)), line.Rounding) is not { } step)
            {
                return (point, iteration, StopReason.NoProgress);
            }

            var next = line.At(step);
            search.Moved(point, next);
            point = next;
        }
    }
}
