namespace Fluxion.Compilation;

/// <summary>From which step to which each buffer is needed: what compilers call liveness, found by one walk over the steps.</summary>
internal static class Lifetimes
{
    internal static void Set(Plan plan)
    {
        foreach (var output in plan.Buffers.Outputs)
        {
            (output.First, output.Last) = (int.MaxValue, plan.Steps.Count);
        }

        // What is given away and comes back as it was must not be written over.
        foreach (var route in plan.Outputs.Where(route => route.Kind == OutputKind.Input && plan.Buffers.Inputs[route.Index].IsDonated))
        {
            plan.Buffers.Inputs[route.Index].Last = plan.Steps.Count;
        }

        foreach (var buffer in plan.Buffers.Arena)
        {
            buffer.First = int.MaxValue;
        }

        for (var i = 0; i < plan.Steps.Count; i++)
        {
            foreach (var place in plan.Steps[i].Reads.Concat(plan.Steps[i].Writes))
            {
                place.Buffer.First = Math.Min(place.Buffer.First, i);
                place.Buffer.Last = Math.Max(place.Buffer.Last, i);
            }
        }
    }
}
