namespace Fluxion.Bench;

/// <summary>Fluxion or a peer in one experiment.</summary>
/// <param name="Name">What stands in the rows.</param>
/// <param name="Subject">What is measured; null where it cannot run on this machine.</param>
/// <param name="Baseline">What the subject's time is divided by, such as the same work on one thread; none for plain times and rates.</param>
internal sealed record Entrant(string Name, Contestant? Subject, Contestant? Baseline = null)
{
    public IEnumerable<Contestant> Contestants => new[] { Subject, Baseline }.OfType<Contestant>();
}
