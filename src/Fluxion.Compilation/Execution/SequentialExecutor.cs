namespace Fluxion.Compilation;

/// <summary>The steps one after another in the plan's order, each over as many threads as its kernel likes.</summary>
internal sealed class SequentialExecutor : IExecutor
{
    internal static SequentialExecutor Instance { get; } = new();

    public void Run(BoundStep[] steps) => Run(steps, null);

    /// <summary>Runs the steps of these numbers, or all.</summary>
    internal static void Run(BoundStep[] steps, int[]? numbers)
    {
        var earlier = Worker.Enter(0);
        var (i, count) = (0, numbers?.Length ?? steps.Length);
        try
        {
            for (; i < count; i++)
            {
                steps[numbers is null ? i : numbers[i]].Run();
            }
        }
        catch (Exception failure) when (StepFailure.IsToBeNamed(failure, steps[numbers is null ? i : numbers[i]].Step))
        {
            throw StepFailure.Named(failure, steps[numbers is null ? i : numbers[i]].Step);
        }
        finally
        {
            Worker.Leave(earlier);
        }
    }
}
