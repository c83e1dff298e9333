namespace Fluxion.Bench;

/// <summary>A benchmark that can be asked for by name.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>One line on what is measured and how.</summary>
    string Description { get; }

    IEnumerable<IExperiment> Experiments(PeerSet peers);
}
