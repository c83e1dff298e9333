namespace Fluxion.Compilation.Tests.Steps;

/// <summary>What the steps of a plan allocate once they are warm.</summary>
internal static class Allocation
{
    /// <summary>Bytes of one run of all steps. The inputs are small, so that the plan holds copies of them.</summary>
    internal static long OfSteps(Func<Tensor, Tensor> function, Tensor x)
    {
        var plan = PlanBuilder.Build(Pipeline.Run(Graph.Trace(function, x)), []);
        var instance = plan.Rent();
        for (var run = 0; run < 3; run++)
        {
            instance.Run([x]);
        }

        var steps = instance.Steps.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var step in steps)
        {
            step.Run();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
