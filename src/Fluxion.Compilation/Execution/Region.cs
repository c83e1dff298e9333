namespace Fluxion.Compilation;

/// <summary>Small steps that run side by side as far as one does not wait for another.</summary>
internal sealed class Region
{
    private readonly int[][] _after;

    private Region(int[] steps, int[][] after, int[] waits) => (Steps, _after, Waits) = (steps, after, waits);

    /// <summary>The numbers of the steps in the plan, in its order.</summary>
    internal int[] Steps { get; }

    /// <summary>Of each member, for how many others it waits.</summary>
    internal int[] Waits { get; }

    /// <summary>What all steps take together, in nanoseconds.</summary>
    internal double Total { get; private init; }

    /// <summary>What the steps take that wait for one another, along the longest path.</summary>
    internal double LongestPath { get; private init; }

    /// <summary>The members that wait for this one, by their places in <see cref="Steps"/>.</summary>
    internal ReadOnlySpan<int> After(int member) => _after[member];

    /// <summary>The region of these steps; what they wait for outside is over before.</summary>
    internal static Region Of(int[] steps, StepDependencies dependencies, Func<int, double> nanoseconds)
    {
        var members = new Dictionary<int, int>();
        var after = new List<int>[steps.Length];
        var (waits, ends) = (new int[steps.Length], new double[steps.Length]);
        var total = 0.0;
        for (var i = 0; i < steps.Length; i++)
        {
            members.Add(steps[i], i);
            after[i] = [];
            foreach (var step in dependencies.Before(steps[i]))
            {
                if (members.TryGetValue(step, out var earlier))
                {
                    after[earlier].Add(i);
                    waits[i]++;
                    ends[i] = Math.Max(ends[i], ends[earlier]);
                }
            }

            var own = nanoseconds(steps[i]);
            (ends[i], total) = (ends[i] + own, total + own);
        }

        return new Region(steps, [.. after.Select(list => list.ToArray())], waits) { Total = total, LongestPath = ends.DefaultIfEmpty().Max() };
    }
}
