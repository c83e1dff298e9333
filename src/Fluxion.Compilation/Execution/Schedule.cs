namespace Fluxion.Compilation;

/// <summary>
/// A plan's steps in rounds. Each begins with a region of small steps, and goes on with the large ones that need nothing but them, one after
/// another, each over all threads.
/// </summary>
internal sealed class Schedule
{
    private readonly CostModel _costs;
    private readonly Round[] _rounds;

    private Schedule(Round[] rounds, CostModel costs) => (_rounds, _costs) = (rounds, costs);

    internal ReadOnlySpan<Round> Rounds => _rounds;

    internal static Schedule Of(Plan plan, CostModel costs)
    {
        var dependencies = StepDependencies.Of(plan.Steps);
        var numbers = new int[dependencies.Count];
        var rounds = new List<(List<int> Small, List<int> Large)>();
        for (var i = 0; i < numbers.Length; i++)
        {
            var isLarge = costs.RunsAlone(plan.Steps[i]);
            foreach (var earlier in dependencies.Before(i))
            {
                // Small steps go first in a round, so one that waits for a large step is of the next.
                var waits = !isLarge && costs.RunsAlone(plan.Steps[earlier]) ? 1 : 0;
                numbers[i] = Math.Max(numbers[i], numbers[earlier] + waits);
            }

            while (rounds.Count <= numbers[i])
            {
                rounds.Add(([], []));
            }

            (isLarge ? rounds[numbers[i]].Large : rounds[numbers[i]].Small).Add(i);
        }

        return new Schedule([.. rounds.Select(round => Round(round.Small, round.Large))], costs);

        Round Round(List<int> small, List<int> large) =>
            new(Region.Of([.. small], dependencies, step => costs.Nanoseconds(plan.Steps[step])), [.. large]);
    }

    /// <summary>Whether any steps are worth running side by side on so many threads.</summary>
    internal bool IsWorthSharing(int threads)
    {
        foreach (var round in _rounds)
        {
            if (IsWorthSharing(round.Region, threads))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsWorthSharing(Region region, int threads) => region.Steps.Length > 1 && _costs.IsWorthSharing(region, threads);
}
