namespace Fluxion.Bench;

/// <summary>Measures Fluxion and its peers in turn, and makes their times into figures.</summary>
internal sealed class TimedExperiment(string name, string size, Scale scale) : IExperiment
{
    public string Name => name;

    public string Size => size;

    /// <summary>Prepares Fluxion's entrant, then the peers'; called when the experiment's turn has come.</summary>
    public required Func<Entrant> Fluxion { get; init; }

    public required Func<IReadOnlyList<Entrant>> Peers { get; init; }

    public MeasurementOptions Options { get; init; } = new();

    public Outcome Run()
    {
        var ours = Fluxion();
        var peers = Peers();
        var contestants = peers.Prepend(ours).SelectMany(entrant => entrant.Contestants).Distinct().ToArray();
        var timings = Measurement.Alternate(contestants, Options);
        var value = Figure(ours, timings)!.Value;
        return new Outcome([.. peers.Select(peer => Row(value, peer, Figure(peer, timings)))], timings.Values.Max(timing => timing.Noise));
    }

    private Row Row(double value, Entrant peer, double? theirs) => new(name, size, value, scale.Unit, peer.Name, theirs, scale.Ratio(value, theirs));

    private double? Figure(Entrant entrant, IReadOnlyDictionary<Contestant, Timing> timings)
    {
        if (entrant.Subject is null)
        {
            return null;
        }

        var baseline = entrant.Baseline is null ? 1 : timings[entrant.Baseline].Median;
        return scale.Figure(timings[entrant.Subject].Median / baseline);
    }
}
