namespace Fluxion.Compilation;

/// <summary>
/// Which steps of a plan wait for which: for what those compute, and for memory that those still read or write. Steps are taken in the
/// plan's order, so all waiting is for earlier ones, and one walk finds it.
/// </summary>
internal sealed class StepDependencies
{
    private readonly int[][] _before;

    private StepDependencies(int[][] before) => _before = before;

    internal int Count => _before.Length;

    internal static StepDependencies Of(IReadOnlyList<Step> steps)
    {
        var memory = new MemoryHistory();
        var before = new int[steps.Count][];
        var found = new SortedSet<int>();
        for (var i = 0; i < before.Length; i++)
        {
            found.Clear();
            foreach (var place in steps[i].Reads)
            {
                memory.Read(place.Buffer, i, found);
            }

            // After the reads: what a step overwrites in place it may still read itself.
            foreach (var place in steps[i].Writes)
            {
                memory.Write(place.Buffer, i, found);
            }

            found.Remove(i);
            before[i] = [.. found];
        }

        return new StepDependencies(before);
    }

    /// <summary>The steps that must be over before this one begins, in order; those they wait for themselves need not be among them.</summary>
    internal ReadOnlySpan<int> Before(int step) => _before[step];
}
