namespace Fluxion.Cli.Lab;

/// <summary>What has come out so far. Runs may end in any order.</summary>
internal sealed class LabResults(LabData data, LabSettings settings)
{
    private readonly Dictionary<double, SortedDictionary<int, double>> _accuracies = settings.L2.ToDictionary(l2 => l2, _ => new SortedDictionary<int, double>());

    internal LabSettings Settings => settings;

    internal int Count => _accuracies.Values.Sum(runs => runs.Count);

    internal IReadOnlyList<LabResult> Rows => [.. settings.L2.Select(l2 => LabResult.Of(l2, _accuracies[l2]))];

    /// <summary>What is still to be done: the first run of every strength first, so that a lab that is stopped shows something of each.</summary>
    internal IReadOnlyList<LabRun> Missing =>
        [.. from index in Enumerable.Range(0, settings.Runs) from l2 in settings.L2 where !_accuracies[l2].ContainsKey(index) select new LabRun(l2, index)];

    internal void Add(LabRun run, double accuracy) => _accuracies[run.L2].Add(run.Index, accuracy);

    internal LabDocument ToDocument() => new() { Data = data, Settings = settings, Results = Rows };
}
