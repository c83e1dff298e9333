namespace Fluxion.Bench;

/// <summary>A benchmark of one workload.</summary>
internal sealed class WorkloadCase(string name, string description, Scale scale, Workload workload) : IBenchmark
{
    public string Name => name;

    public string Description => description;

    public IEnumerable<IExperiment> Experiments(PeerSet peers) => [workload.Compare(name, scale, peers)];
}
