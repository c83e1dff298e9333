namespace Fluxion.Compilation;

/// <summary>The steps one after another in the plan's order, each over as many threads as its kernel likes.</summary>
internal sealed class SequentialExecutor : IExecutor
{
    internal static SequentialExecutor Instance { get; } = new();

    public void Run(BoundStep[] steps)
    {
        var earlier = Worker.Enter(0);
        var i = 0;
        try
        {
            for (; i < steps.Length; i++)
            {
                steps[i].Run();
            }
        }
        catch (Exception failure) when (StepFailure.IsToBeNamed(failure, steps[i].Step))
        {
            throw StepFailure.Named(failure, steps[i].Step);
        }
        finally
        {
            Worker.Leave(earlier);
        }
    }
}
