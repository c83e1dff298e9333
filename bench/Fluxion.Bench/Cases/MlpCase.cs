using System.Text.Json.Nodes;

namespace Fluxion.Bench;

/// <summary>A training epoch of the lab's network on MNIST: shuffle, gather, forward, backward, update; and what a step allocates.</summary>
internal sealed class MlpCase : IBenchmark
{
    private const double Rate = 0.1;
    private const int Batch = 100;

    private static readonly int[] Sizes = [784, 64, 64, 10];

    public string Name => "mlp";

    public string Description => "a training epoch of 784-64-64-10 on MNIST, batch 100, eager; and the bytes that a step allocates";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        var training = new Lazy<Training>(() => new Training(Digits.Read(), Sizes, Batch, Training.Descent(Rate)));
        yield return new TimedExperiment(Name, "784-64-64-10 batch 100", Scale.Seconds)
        {
            Fluxion = () => new Entrant("fluxion", Contestant.Fluxion(training.Value.Epoch)),
            Peers = () => [peers.PyTorch.Enter(() => PyTorch(peers.PyTorch))],
            Options = new MeasurementOptions { Rounds = 9 },
        };
        yield return new AllocationExperiment("mlp-allocated", "784-64-64-10 batch 100", () => training.Value.Steps(100), 100, peers.PyTorch);
    }

    private static Contestant PyTorch(PyTorch peer) => peer.Prepare(
        "mlp", 1, ("data", Digits.Folder), ("sizes", new JsonArray([.. Sizes.Select(size => (JsonNode)size)])), ("batch", Batch), ("rate", Rate));
}
