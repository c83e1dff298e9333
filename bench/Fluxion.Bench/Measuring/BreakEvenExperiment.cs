namespace Fluxion.Bench;

/// <summary>What the first call of a compiled program costs, and after how many calls it has paid for itself beside the program as it stands.</summary>
/// <param name="name">The benchmark's name.</param>
/// <param name="size">What is measured.</param>
/// <param name="prepare">Makes what is needed: the first call, a later one, and the program as it stands.</param>
internal sealed class BreakEvenExperiment(string name, string size, Func<(Action First, Action Later, Action Eager)> prepare) : IExperiment
{
    public string Name => name;

    public string Size => size;

    public Outcome Run()
    {
        var (first, later, eager) = prepare();
        Contestant[] contestants = [Contestant.Fluxion(first), Contestant.Fluxion(later), Contestant.Fluxion(eager)];
        var timings = Measurement.Alternate(contestants, new MeasurementOptions());
        var seconds = contestants.Select(contestant => timings[contestant].Median).ToArray();
        var gain = seconds[2] - seconds[1];
        return new Outcome(
        [
            new Row(name, size, seconds[0] * 1e3, "ms", "fluxion eager", seconds[2] * 1e3, null),
            new Row(name, $"{size} break-even", gain > 0 ? seconds[0] / gain : double.PositiveInfinity, "steps", "fluxion eager", null, null),
        ], timings.Values.Max(timing => timing.Noise));
    }
}
